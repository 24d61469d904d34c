import { useState } from 'preact/hooks';
import { en } from '../../text/en.ts';
import { CheckIcon, CopyIcon } from './icons.tsx';

const words = en.preview.page;
/** How long "Copied" stays, in milliseconds. */
const shownFor = 2_000;

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text }: { readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), shownFor);
    });
  };
  return (
    <button type="button" class="copy" aria-label={isCopied ? words.copied : words.copy} onClick={copy}>
      {isCopied ? <CheckIcon /> : <CopyIcon />}
    </button>
  );
}

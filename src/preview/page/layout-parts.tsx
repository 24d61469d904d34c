import { MessageComponentSeparatorSpacingSize, MessageComponentTypes } from 'discord-api-spec';
import { en } from '../../text/en.ts';
import type { PageMessage } from '../page-protocol.ts';
import type { Attachment, Component } from '../world/types.ts';
import { ActionRow, ControlButton } from './controls.tsx';
import { DownloadIcon, FileIcon } from './icons.tsx';
import { Markdown } from './rich.tsx';

const words = en.preview.page;

/** A part of a message in Components V2 (components/reference). */
export function Part({ part, message }: { readonly part: Component; readonly message: PageMessage }) {
  switch (part.type) {
    case MessageComponentTypes.TEXT_DISPLAY:
      return <Markdown text={part.content} />;
    case MessageComponentTypes.CONTAINER:
      return (
        <section class="container" style={accent(part.accent_color)}>
          {part.components.map((inner, index) => (
            <Part key={index} part={inner} message={message} />
          ))}
        </section>
      );
    case MessageComponentTypes.SECTION:
      return (
        <div class="section">
          <div class="section-text">
            {part.components.map((inner, index) => (
              <Part key={index} part={inner} message={message} />
            ))}
          </div>
          <div class="section-accessory">
            {part.accessory.type === MessageComponentTypes.BUTTON ? (
              <ControlButton button={part.accessory} message={message} />
            ) : (
              <Picture url={part.accessory.media.url} description={part.accessory.description} message={message} />
            )}
          </div>
        </div>
      );
    case MessageComponentTypes.ACTION_ROW:
      return <ActionRow row={part} message={message} />;
    case MessageComponentTypes.SEPARATOR: {
      const isWide = part.spacing === MessageComponentSeparatorSpacingSize.LARGE;
      return <hr class={`separator ${isWide ? 'wide' : ''} ${part.divider === false ? 'blank' : ''}`} />;
    }
    case MessageComponentTypes.MEDIA_GALLERY:
      return (
        <div class="gallery">
          {part.items.map((item, index) => (
            <Picture key={index} url={item.media.url} description={item.description} message={message} />
          ))}
        </div>
      );
    case MessageComponentTypes.FILE: {
      const file = attached(message, part.file.url);
      return file === undefined ? <p class="unsupported">{words.unsupported}</p> : <FileCard file={file} />;
    }
  }
}

export const accent = (colour: number | null | undefined) =>
  colour == null ? {} : { borderLeftColor: `#${colour.toString(16).padStart(6, '0')}` };

/** The file that `attachment://name` speaks of. */
export function attached(message: PageMessage, url: string): Attachment | undefined {
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  return message.attachments.find((file) => file.name === name);
}

const fileHref = (file: Attachment): string => `/files/${file.id}/${encodeURIComponent(file.name)}`;

export function Picture({
  url,
  description,
  message,
}: {
  readonly url: string;
  readonly description?: string | null | undefined;
  readonly message: PageMessage;
}) {
  const file = attached(message, url);
  const source = file === undefined ? url : fileHref(file);
  if (file === undefined && !/^https:\/\//i.test(url)) return <p class="unsupported">{words.unsupported}</p>;
  return <img src={source} alt={description ?? file?.description ?? ''} loading="lazy" referrerpolicy="no-referrer" />;
}

/** A file with its name, its size and a download. */
export function FileCard({ file }: { readonly file: Attachment }) {
  if (/^image\/(png|jpeg|gif|webp)$/.test(file.contentType))
    return <img class="attached-picture" src={fileHref(file)} alt={file.description ?? file.name} />;
  return (
    <div class="file">
      <FileIcon />
      <div class="file-text">
        <a href={fileHref(file)} download={file.name}>
          {file.name}
        </a>
        <small>{fileSize(file.size)}</small>
      </div>
      <a class="file-download" href={fileHref(file)} download={file.name} aria-label={words.download(file.name)}>
        <DownloadIcon />
      </a>
    </div>
  );
}

function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(2)} KB` : `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}

import type { Locale } from '../text/index.ts';

const han = /\p{Script=Han}/gu;
const letters = /\p{L}/u;

/** The language a text is written in; `otherwise` where it has no letters. A few Han characters outweigh Latin names. */
export function detectLanguage(text: string, otherwise: Locale = 'en'): Locale {
  if (han.test(text)) {
    han.lastIndex = 0;
    return 'zh-CN';
  }
  return letters.test(text) ? 'en' : otherwise;
}

/**
 * An image that is a badge with words and a year, in Markdown or HTML. Its address holds them: `badge/<label>-<message>-<colour>`,
 * a dash doubled, a space as it is, as `_` or as `%20` (shields.io, "Static badge").
 */
const badgeImage =
  /(?:!\[[^\]\n]{0,100}\]\(|<img\b[^>\n]{0,200}?\bsrc=["'])https?:\/\/img\.shields\.io\/badge\/((?:[^-/?"'()\n]|--){1,80})-((?:19|20)\d\d)-[^)"'\n]{0,80}(?:\)|["'][^>\n]{0,200}>)/gu;

/** The text with the words of such badges in place of their images: `` `ICLR 2026` ``. */
export function withBadges(text: string): string {
  return text.replace(
    badgeImage,
    (_, label: string, year: string) => `\`${label.replaceAll('--', '-').replace(/_|%20/g, ' ').trim()} ${year}\``,
  );
}

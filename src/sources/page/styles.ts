import type { Element } from 'hast';

/** What a class or a tag says that a piece of text is. */
export type Role = 'title' | 'authors' | 'venue' | 'badge' | 'date' | 'links' | 'raised';

/** How a piece of text looks. */
export interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly url?: string;
  readonly role?: Role;
}

const styleTags: Readonly<Record<string, Style>> = {
  b: { bold: true },
  strong: { bold: true },
  papertitle: { role: 'title' },
  u: { bold: true },
  ins: { bold: true },
  mark: { bold: true },
  em: { italic: true },
  i: { italic: true },
  cite: { italic: true },
  code: { code: true },
  kbd: { code: true },
  time: { role: 'date' },
  sup: { role: 'raised' },
};

/** What a class name says, in the order tried. */
const roles: readonly [RegExp, Role][] = [
  [/(?:^|[-_])(?:paper)?-?title$|^(?:paper|pub)title$/, 'title'],
  [/(?:^|[-_])authors?$/, 'authors'],
  [/(?:^|[-_])(?:venue|periodical|journal|conference|booktitle)$/, 'venue'],
  [/(?:^|[-_])(?:date|time|year|month)$/, 'date'],
  [/(?:^|[-_])(?:badge|label|tag|abbr)$/, 'badge'],
  [/(?:^|[-_])(?:links?|buttons?)$/, 'links'],
];

/** The names of an element's classes, in lower case. */
export function classNames(element: Element): string[] {
  const { className } = element.properties;
  return Array.isArray(className)
    ? className.flatMap((name) => (typeof name === 'string' ? name.toLowerCase() : []))
    : [];
}

function roleOf(element: Element): Role | undefined {
  for (const name of classNames(element)) for (const [shape, role] of roles) if (shape.test(name)) return role;
  return undefined;
}

/** How an element changes the look of what is in it. */
export function styleOf(element: Element, style: Style): Style {
  const role = roleOf(element);
  const css = typeof element.properties.style === 'string' ? element.properties.style : '';
  const { href } = element.properties;
  const onclick = element.properties.onClick;
  const opened = typeof onclick === 'string' ? /https?:\/\/[^'"\s)]+/.exec(onclick)?.[0] : undefined;
  return {
    ...style,
    ...styleTags[element.tagName],
    ...(/font-weight:\s*(?:bold|[6-9]00)/.test(css) && { bold: true as const }),
    ...(/font-style:\s*italic/.test(css) && { italic: true as const }),
    ...(element.tagName === 'a' && typeof href === 'string' && { url: href }),
    ...(opened && { url: opened }),
    ...(role && { role }),
  };
}

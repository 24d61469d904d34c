import { z } from 'zod';
import { researcherAmong } from '../page/researcher.ts';
import type { RawAbout } from '../page/reading.ts';
import { isTemplateOwner } from '../page/leftovers.ts';
import type { Site } from './files.ts';
import type { Owner } from './fields.ts';
import { splitFrontMatter, textIn, toMapping, toMappings, tomlValue, yamlValue, type Mapping } from './front-matter.ts';

/** Whose site it is, as its configuration says. */
export interface SiteOwner extends Owner {
  readonly about: Partial<RawAbout>;
  /** Degrees on the owner's page. */
  readonly education: readonly Mapping[];
  /** The site's address, for relative links. */
  readonly base?: string;
}

/** Configuration files, the most telling first. */
const configFiles =
  /^(?:_config\.ya?ml|config\/_default\/params\.(?:ya?ml|toml)|config\/_default\/(?:config|hugo)\.(?:ya?ml|toml)|(?:config|hugo)\.(?:toml|ya?ml)|_data\/profile\.ya?ml|_data\/author\.ya?ml|data\/authors\/(?:me|admin)\.ya?ml)$/;
const authorPages = /^content\/authors\/(?:admin|me|[^/]+)\/_?index\.md$/;

/** Keys under which a configuration keeps the owner, from the outside in. */
const ownerKeys = ['author', 'params', 'profile', 'owner', 'identity', 'marketing'];

function mappingsIn(site: Site): Mapping[] {
  const found: Mapping[] = [];
  for (const [file, text] of site.files) {
    if (configFiles.test(file)) found.push(toMapping(file.endsWith('.toml') ? tomlValue(text) : yamlValue(text)));
  }
  const pages = [...site.files]
    .filter(([file]) => authorPages.test(file))
    .map(([file, text]) => ({ file, data: splitFrontMatter(text).data }));
  const own =
    pages.find(({ data }) => String(data.superuser) === 'true') ??
    pages.find(({ file }) => /\/(?:admin|me)\//.test(file)) ??
    (pages.length === 1 ? pages[0] : undefined);
  if (own) found.push(own.data);
  return found
    .flatMap((data) => [...ownerKeys.map((key) => toMapping(data[key])), data])
    .filter((data) => Object.keys(data).length > 0);
}

/** The names in a mapping of the owner's. */
function namesIn(data: Mapping): string[] {
  const whole = toMapping(data.name);
  const joined = [
    textIn(data, 'first_name') || textIn(whole, 'given', 'first'),
    textIn(data, 'middle_name'),
    textIn(data, 'last_name') || textIn(whole, 'family', 'last'),
  ]
    .filter(Boolean)
    .join(' ');
  return [
    textIn(data, 'name'),
    joined,
    textIn(data, 'name_zh', 'chinese_name', 'name_cn'),
    textIn(whole, 'display', 'full'),
    /** Hugo Blox keeps the name in the title of the owner's page. */ textIn(data, 'title'),
  ]
    .map((name) =>
      name
        .replace(/[<>{}]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .flatMap((name) => [name.replace(/\s*[(（].*$/u, ''), /[(（]([^)）]+)[)）]/u.exec(name)?.[1]?.trim() ?? ''])
    .filter((name) => isName(name));
}

/** Hugo's users, each with the name that their page has as its title. */
function peopleOf(site: Site): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  for (const [file, text] of site.files) {
    const user = /^content\/authors\/([^/]+)\/_?index\.md$/.exec(file)?.[1];
    const name = user === undefined ? '' : textIn(splitFrontMatter(text).data, 'title');
    if (user !== undefined && isName(name)) people.set(user.toLowerCase(), name);
  }
  return people;
}

const isName = (name: string): boolean =>
  /^[\p{L}.'’ -]{2,60}$/u.test(name) &&
  (/\p{Lu}\S* \S*\p{L}/u.test(name) || /^\p{Script=Han}{2,4}$/u.test(name)) &&
  !isTemplateOwner(name) &&
  !/\b(?:home ?page|website|site|blog|academic|personal|portfolio|about|lab|group|blank|university)\b/i.test(name) &&
  name.split(' ').length <= 5;

const email = z.email();
const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/;

/** The only fields that are taken over: no telephone number, no address, no birthday ever is. */
function contactsIn(data: Mapping): Partial<RawAbout> {
  const address = textIn(data, 'email', 'mail').replace(/^mailto:/, '');
  const github = textIn(data, 'github', 'github_username')
    .replace(/^https?:\/\/(?:www\.)?github\.com\//, '')
    .replace(/\/$/, '');
  const scholar = textIn(data, 'googlescholar', 'google_scholar', 'scholar_userid', 'googleScholar');
  const identifiers = {
    orcid: orcid.exec(textIn(data, 'orcid', 'orcid_id'))?.[0],
    github: /^[\w-]{1,39}$/.test(github) ? github : undefined,
    googleScholar: /[?&]user=([\w-]+)/.exec(scholar)?.[1] ?? (/^[\w-]{12}$/.test(scholar) ? scholar : undefined),
  };
  const known = Object.fromEntries(Object.entries(identifiers).filter(([, value]) => value !== undefined));
  const organisation = textIn(data, 'employer', 'affiliation');
  const role = textIn(data, 'role');
  const research = Array.isArray(data.interests) ? data.interests.filter((entry) => typeof entry === 'string') : [];
  return {
    ...(email.safeParse(address).success &&
      !/example\.(?:com|org)|none@/.test(address) && { contact: { email: address } }),
    ...(Object.keys(known).length > 0 && { identifiers: known }),
    ...(organisation !== '' &&
      !/red brick university|^your /i.test(organisation) && {
        affiliations: [{ organisation, ...(role !== '' && { role }) }],
      }),
    ...(research.length > 0 && { research }),
  };
}

/** Social links of Hugo Blox: a list of icons with addresses. */
function socialIn(data: Mapping): Mapping {
  const found: Record<string, string> = {};
  for (const entry of [
    ...toMappings(data.social),
    ...toMappings(toMapping(data.profiles)),
    ...toMappings(data.profiles),
  ]) {
    const url = textIn(entry, 'link', 'url');
    if (url.startsWith('mailto:')) found.email = url;
    else if (/github\.com\/[\w-]+\/?$/.test(url)) found.github = url;
    else if (/scholar\.google/.test(url)) found.googlescholar = url;
    else if (/orcid\.org/.test(url)) found.orcid = url;
  }
  return found;
}

/** Whose site it is, by its configuration through a list of allowed fields. */
export function ownerOf(site: Site): SiteOwner {
  const data = mappingsIn(site);
  const names = [...new Set(data.flatMap(namesIn))].slice(0, 6);
  const about: Partial<RawAbout> = {};
  for (const part of data.flatMap((entry) => [contactsIn(entry), contactsIn(socialIn(entry))])) {
    about.contact ??= part.contact;
    about.affiliations ??= part.affiliations;
    about.research ??= part.research;
    if (part.identifiers) about.identifiers = { ...part.identifiers, ...about.identifiers };
  }
  const url = data.map((entry) => textIn(entry, 'url', 'baseURL', 'baseurl')).find((text) => /^https?:\/\//.test(text));
  return {
    names,
    isSelf: researcherAmong(names, []).isSelf,
    people: peopleOf(site),
    education: data.flatMap((entry) => toMappings(toMapping(entry.education).courses ?? entry.education)),
    about: Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)),
    ...(url !== undefined && { base: `${url.replace(/\/$/, '')}/` }),
  };
}

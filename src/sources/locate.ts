import { UserError } from '../errors.ts';
import { textsFor } from '../text/index.ts';

const words = textsFor('en').sources;

/** Where a source is, and how it is asked for. */
export type Location =
  | { readonly kind: 'path'; readonly path: string }
  /** `archive`: the answer is a zip of a repository; `within` is a folder in it. */
  | { readonly kind: 'web'; readonly url: string; readonly archive?: { readonly within: string } }
  | { readonly kind: 'orcid'; readonly id: string };

const orcid = /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/i;
const github =
  /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:\/(tree|blob|raw)\/([^/]+)(?:\/(.*?))?)?\/?$/i;
const gitlab =
  /^https?:\/\/((?:www\.)?gitlab\.[\w.-]+)\/((?:[\w.-]+\/)+?)([\w.-]+?)(?:\.git)?(?:\/-\/(tree|blob|raw)\/([^/]+)(?:\/(.*?))?)?\/?$/i;

/**
 * Reads where a source is: a file or folder, an address, a repository on GitHub or GitLab (whose archive is fetched from
 * the branch it shows), or an ORCID iD. Throws `UserError` for an address that isn't http(s).
 */
export function locate(where: string): Location {
  const id = orcid.exec(where)?.[1];
  if (id !== undefined) return { kind: 'orcid', id: id.toUpperCase() };
  const onGithub = github.exec(where);
  if (onGithub) {
    const [, owner = '', repository = '', view, branch = 'HEAD', within = ''] = onGithub;
    if (view === 'blob' || view === 'raw') {
      return { kind: 'web', url: `https://raw.githubusercontent.com/${owner}/${repository}/${branch}/${within}` };
    }
    return {
      kind: 'web',
      url: `https://codeload.github.com/${owner}/${repository}/zip/${branch}`,
      archive: { within },
    };
  }
  const onGitlab = gitlab.exec(where);
  if (onGitlab) {
    const [, host = '', group = '', repository = '', view, branch = 'HEAD', within = ''] = onGitlab;
    const project = `https://${host}/${group}${repository}`;
    if (view === 'blob' || view === 'raw') return { kind: 'web', url: `${project}/-/raw/${branch}/${within}` };
    return { kind: 'web', url: `${project}/-/archive/${branch}/${repository}-${branch}.zip`, archive: { within } };
  }
  if (/^https?:\/\//i.test(where)) return { kind: 'web', url: where };
  if (/^[a-z][a-z+.-]+:\/\//i.test(where) && !where.startsWith('file://'))
    throw new UserError(words.http.notHttp(where));
  return { kind: 'path', path: where.startsWith('file://') ? decodeURIComponent(new URL(where).pathname) : where };
}

/** A short name for a source, from where it is: `homepage`, `octocat-github-io`, `orcid-0000-...`. */
export function nameFor(where: string): string {
  const location = locate(where);
  if (location.kind === 'orcid') return `orcid-${location.id.toLowerCase()}`;
  const telling =
    location.kind === 'path'
      ? (
          location.path
            .split(/[\\/]/)
            .filter((part) => !/^\.{0,2}$/.test(part))
            .at(-1) ?? 'source'
        ).replace(/\.[a-z]+$/i, '')
      : where
          .replace(/^https?:\/\/(?:www\.)?/i, '')
          .replace(/[?#].*$/, '')
          .replace(/\.(?:md|html?|bib|xml)$/i, '');
  const slug = telling
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(-60)
    .replace(/^-+/, '');
  return slug === '' ? 'source' : slug;
}

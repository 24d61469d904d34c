import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request was addressed to this machine by a name of its own, and not from a web page elsewhere: a browser sends
 * the page's origin along, and a foreign name that points here stands in `Host`.
 */
export function isOwnHost({ host = '', origin }: IncomingHttpHeaders): boolean {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) && (origin === undefined || origin === `http://${host}`);
}

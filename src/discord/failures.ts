import { DiscordAPIError, RateLimitError } from 'discord.js';
import { PostmanError } from '../announce/postman.ts';

/**
 * Refusals that pass with time, though Discord calls them bad requests: too many edits of an old or a published message, writes to a
 * channel or server, threads (topics/opcodes-and-status-codes).
 */
const passing = new Set([20016, 20022, 20028, 20029, 30046, 160006, 160007]);

/** After one of those, in milliseconds: ten minutes. */
const passingAfter = 10 * 60 * 1000;

/** What a failed call of discord.js's REST manager says about what was done. */
export function failureOf(error: unknown): PostmanError {
  if (error instanceof RateLimitError)
    return new PostmanError('later', `Discord asks to wait with ${error.route}`, error.retryAfter);
  if (!(error instanceof DiscordAPIError)) {
    // A 5xx, a timeout, a broken connection: Discord may have done it, or may yet.
    return new PostmanError('unsure', error instanceof Error ? error.message : 'the connection broke');
  }
  const said = `${error.message} (${error.code})`;
  if (passing.has(Number(error.code))) return new PostmanError('later', said, passingAfter);
  switch (error.status) {
    case 401:
      return new PostmanError('denied', said);
    case 403:
      return new PostmanError('refused', said);
    case 404:
      return new PostmanError('missing', said);
    default:
      return new PostmanError('unfit', said);
  }
}

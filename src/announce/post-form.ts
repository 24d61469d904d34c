import { asEmbed } from '../reply/embed.ts';
import type { EmbedBody, MessageBody } from '../reply/message.ts';
import { PostmanError } from './postman.ts';

/**
 * Sends a forum post's first message, or edits it. Discord's documentation does not list the flag of Components V2 among those that
 * such a message takes; where Discord refuses it, nothing was made, and an embed says the same.
 */
export async function orAsEmbed<Result>(
  body: MessageBody,
  act: (body: MessageBody | EmbedBody) => Promise<Result>,
): Promise<Result> {
  try {
    return await act(body);
  } catch (error) {
    if (!(error instanceof PostmanError) || error.failure !== 'unfit') throw error;
    return act(asEmbed(body));
  }
}

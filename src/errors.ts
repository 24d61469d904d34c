/**
 * A failure that the reader can understand and often mend. Its message is shown to the reader as it stands; anything else
 * that is thrown is logged with a reference id and the reader sees only that.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

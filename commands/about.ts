import { command } from './command.ts';
import { card } from './listing.ts';

/** `/about`: who the researcher is. */
export const about = command({
  name: 'about',
  options: [{ name: 'query', type: 'string', internal: true }],
  run: (_options, context) => card(context.profile.about, context),
});

import { sectionCommand } from './section.ts';

/** `/patents [query]`. */
export const patents = sectionCommand('patents', ['patents']);

import { sectionCommand } from './section.ts';

/** `/teaching [query]`. */
export const teaching = sectionCommand('teaching', ['teaching']);

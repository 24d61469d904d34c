import { sectionCommand } from './section.ts';

/** `/experience [query]`: jobs and education. */
export const experience = sectionCommand('experience', ['experience', 'education']);

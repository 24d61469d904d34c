import { sectionCommand } from './section.ts';

/** `/projects [query]`. */
export const projects = sectionCommand('projects', ['projects']);

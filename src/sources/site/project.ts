import { idOf } from '../page/ids.ts';
import type { RawSections } from '../page/reading.ts';
import { linksOfFields, plainText } from './fields.ts';
import { textIn, type Mapping } from './front-matter.ts';
import type { SiteOwner } from './owner.ts';

/** Adds what fields say of a project, of a file or of an entry in a list. False where they don't name it. */
export function addProject(fields: Mapping, owner: SiteOwner, sections: RawSections): boolean {
  const name = plainText(textIn(fields, 'title', 'name'));
  if (name === '') return false;
  const summary = plainText(textIn(fields, 'excerpt', 'description', 'summary', 'desc'));
  const links = linksOfFields(fields, owner.base);
  sections.projects.push({
    id: idOf(name, 'project'),
    name,
    kind: 'other',
    ...(summary !== '' && { summary }),
    ...(Object.keys(links).length > 0 && { links }),
    guessed: ['kind'],
  });
  return true;
}

import { textOf, type Fields } from '../profile/fields.ts';
import { sectionSchemas, type ListSection } from '../profile/schema.ts';
import { titleOf, type Imported } from './imported.ts';

/** What became different in a section between two results of a source. */
export interface SectionChange {
  readonly section: ListSection | 'about';
  readonly id: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Of a changed record: each field as it was and as it is. */
  readonly fields: readonly { readonly name: string; readonly before?: string; readonly after?: string }[];
}

/** What a result changes about the one before. */
export function changesBetween(before: Imported | undefined, after: Imported): SectionChange[] {
  const changes: SectionChange[] = [];
  const about = fieldChanges(before?.about ?? {}, after.about ?? {});
  if (about.length > 0)
    changes.push({
      section: 'about',
      id: 'about',
      title: titleOf(after.about ?? {}),
      kind: before?.about ? 'changed' : 'added',
      fields: about,
    });
  for (const section of Object.keys(after.sections)) {
    if (!isSection(section)) continue;
    const old = new Map((before?.sections[section] ?? []).map((record) => [textOf(record.id), record]));
    for (const record of after.sections[section]) {
      const id = textOf(record.id);
      const was = old.get(id);
      old.delete(id);
      const fields = was ? fieldChanges(was, record) : [];
      if (!was) changes.push({ section, id, title: titleOf(record), kind: 'added', fields: [] });
      else if (fields.length > 0) changes.push({ section, id, title: titleOf(record), kind: 'changed', fields });
    }
    for (const [id, record] of old) changes.push({ section, id, title: titleOf(record), kind: 'removed', fields: [] });
  }
  return changes;
}

function isSection(name: string): name is ListSection {
  return name in sectionSchemas;
}

function fieldChanges(before: Fields, after: Fields): SectionChange['fields'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [was, is] = [shown(before[name]), shown(after[name])];
    return was === is
      ? []
      : [{ name, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

const shown = (value: unknown): string | undefined =>
  value === undefined || value === null
    ? undefined
    : typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.map(String).join(', ')
        : JSON.stringify(value);

import { describeTemplate } from '../bilagor/pack-tables/describe-template';
import { BUILT_IN_HEADERS } from '../bilagor/recognise';
import { readersOf, templatesOf } from '../packs/tables/compile-template';
import type { RulePack } from '../packs/schema';

/** A table that is looked for. */
export interface SoughtTable {
  readonly id: string;
  readonly name: string;
  /** Swedish: what it is looked for by. */
  readonly sought: string;
}

/** Every table that a rule pack has, with what it is looked for by. */
export function soughtTables(pack: RulePack): readonly SoughtTable[] {
  return [
    ...readersOf(pack).map((id) => ({ id, name: `Bilaga ${id}`, sought: BUILT_IN_HEADERS[id] ?? '' })),
    ...templatesOf(pack).map((template) => {
      const titled = [
        ...(/^\d/u.test(template.id) ? [`titeln Bilaga ${template.id}`] : []),
        ...(template.titles === null ? [] : [`titeln ${template.titles.text}`]),
      ];
      const parts = describeTemplate(template);
      return { id: template.id, name: template.name, sought: [...titled, ...(parts === '' ? [] : [parts])].join(', ') };
    }),
  ];
}

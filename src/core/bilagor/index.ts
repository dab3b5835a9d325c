import { bilaga10a, type Bilaga10a } from './bilaga-10a';
import { bilaga10b, type Bilaga10b } from './bilaga-10b';
import { bilaga10c, type Bilaga10c } from './bilaga-10c';
import { bilaga11, type Bilaga11 } from './bilaga-11';
import { bilaga16, type Bilaga16 } from './bilaga-16';
import { bilaga17, type Bilaga17 } from './bilaga-17';
import { bilaga9, type Bilaga9 } from './bilaga-9';
import { bilaga9a, type Bilaga9a } from './bilaga-9a';
import { withTraits, type BilagaRecogniser } from './define-bilaga';
import type { BilagaBase } from './bilaga-base';
import type { PackTable } from './pack-tables/pack-table';
import type { BilagaKind, BuiltInKind, TableId } from './table';
import { traits9 } from './traits/traits-9';
import { traits9a } from './traits/traits-9a';
import { traits10a } from './traits/traits-10a';
import { traits10b } from './traits/traits-10b';
import { traits10c } from './traits/traits-10c';
import { traits11 } from './traits/traits-11';
import { traits16 } from './traits/traits-16';
import { traits17 } from './traits/traits-17';

/** The model of each bilaga, by its number and letter. */
export interface BilagaByKind {
  readonly '9': Bilaga9;
  readonly '9a': Bilaga9a;
  readonly '10a': Bilaga10a;
  readonly '10b': Bilaga10b;
  readonly '10c': Bilaga10c;
  readonly '11': Bilaga11;
  readonly '16': Bilaga16;
  readonly '17': Bilaga17;
  readonly [id: TableId]: PackTable;
}

/** Any recognised bilaga. */
export type Bilaga = BilagaByKind[BilagaKind];

/** Whether a bilaga is one that code reads, of a certain number and letter; a pack's table may have its place. */
export function isKind<Kind extends BuiltInKind>(bilaga: Bilaga, kind: Kind): bilaga is BilagaByKind[Kind] & Bilaga {
  return bilaga.kind === kind && !('template' in bilaga);
}

/** Every recogniser. */
export const RECOGNISERS: readonly BilagaRecogniser<Bilaga & BilagaBase>[] = [
  withTraits(bilaga9, traits9),
  withTraits(bilaga9a, traits9a),
  withTraits(bilaga10a, traits10a),
  withTraits(bilaga10b, traits10b),
  withTraits(bilaga10c, traits10c),
  withTraits(bilaga11, traits11),
  withTraits(bilaga16, traits16),
  withTraits(bilaga17, traits17),
];

import { bilaga10a, type Bilaga10a } from './bilaga-10a';
import { bilaga10b, type Bilaga10b } from './bilaga-10b';
import { bilaga10c, type Bilaga10c } from './bilaga-10c';
import { bilaga11, type Bilaga11 } from './bilaga-11';
import { bilaga16, type Bilaga16 } from './bilaga-16';
import { bilaga17, type Bilaga17 } from './bilaga-17';
import { bilaga9, type Bilaga9 } from './bilaga-9';
import { bilaga9a, type Bilaga9a } from './bilaga-9a';
import type { BilagaRecogniser } from './define-bilaga';
import type { BilagaBase } from './table';

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
}

/** Any recognised bilaga. */
export type Bilaga = BilagaByKind[keyof BilagaByKind];

/** Every recogniser. */
export const RECOGNISERS: readonly BilagaRecogniser<Bilaga & BilagaBase>[] = [
  bilaga9,
  bilaga9a,
  bilaga10a,
  bilaga10b,
  bilaga10c,
  bilaga11,
  bilaga16,
  bilaga17,
];

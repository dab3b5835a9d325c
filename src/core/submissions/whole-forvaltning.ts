import type { BilagaKind } from '../bilagor/table';

/** The bilagor that are made for a förvaltning as a whole and carry its name; the others may be a sub-unit's. */
export const WHOLE_FORVALTNING: readonly BilagaKind[] = ['10a', '10b', '10c', '16'];

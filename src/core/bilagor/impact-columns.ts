import type { ListColumn } from './list-table';

/** Huvudpåverkan på, in the order of the templates of bilaga 16 and 17. */
export const IMPACT_COLUMNS = ['processeffektivitet', 'sakerhet', 'fortroende', 'medarbetare', 'hushallning'] as const;

/** A column under Huvudpåverkan på. */
export type ImpactColumn = (typeof IMPACT_COLUMNS)[number];

/** The columns under Huvudpåverkan på, which bilaga 16 and 17 share. */
export const IMPACT_LIST_COLUMNS: readonly ListColumn<ImpactColumn>[] = [
  { name: 'processeffektivitet', title: 'Processeffektivitet', keys: ['processeffektivitet'] },
  { name: 'sakerhet', title: 'Säkerhet patient, invånare', keys: ['säkerhetpatientinvånare', 'säkerhet'] },
  { name: 'fortroende', title: 'Förtroende, rykte', keys: ['förtroenderykte', 'förtroende'] },
  { name: 'medarbetare', title: 'Medarbetare', keys: ['medarbetare'] },
  { name: 'hushallning', title: 'Hushållning resurser', keys: ['hushållningresurser', 'hushållning'] },
];

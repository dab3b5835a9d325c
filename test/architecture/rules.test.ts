import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/core/rules/index';
import { ruleAvrundningsdifferens } from '../../src/core/rules/avrundningsdifferens';

const FOLDER = join(__dirname, '../../src/core/rules');

/** What has an id: the rules, and the id that sum rules report rounding differences under. */
const DESCRIBED = [...RULES, ruleAvrundningsdifferens];

/** Every id that has been given out. Ids are never reused, so nothing is ever taken out of this list. */
const IDS = [
  'bilaga-saknas',
  'bilaga-dubblett',
  'bilaga-oigenkand',
  'kolumn-saknas',
  'rad-saknas',
  'tal-som-text',
  'cellfel',
  'extern-lank',
  'dolt-innehall',
  'hardkodad-summa',
  'formel-avvikelse',
  'summa-omfang',
  'teckenfel',
  'enhet-misstankt',
  'arsversion',
  'forvaltning-avviker',
  'varde-saknas',
  '10a-netto',
  '10a-summa-verksamhet',
  '10a-resultat',
  '10a-resultat-balans',
  '10a-diff',
  '10a-kostnadsutveckling',
  '10a-investeringsniva',
  '10a-avskrivning-konstant',
  '10b-radsumma',
  '10b-total',
  '10b-projekt-dubblett',
  '10b-utan-benamning',
  '10c-projektsumma',
  '10c-radsumma',
  '10c-summa-kostnader',
  '10c-summa-investeringar',
  '10c-total',
  '10c-driftkostnad',
  '10c-kapitalkostnad-saknas',
  '10c-projekt-ofullstandigt',
  '11-aterinvesteringsgrad',
  '11-tandvardsersattning',
  '11-regionbidrag-per-inv',
  '11-intaktsfinansieringsgrad',
  '11-extern-intaktsfinansieringsgrad',
  '11-primarvardsersattning',
  '11-invanare',
  '16-riskvarde',
  '16-farg-avviker',
  '16-paverkan-saknas',
  '16-kategori',
  '16-atgard-saknas',
  '16-ansvarig-saknas',
  '16-status-saknas',
  '16-nummer',
  '17-nummer',
  '17-obligatoriskt',
  '17-tillatet-varde',
  '17-kryss',
  '17-paverkan-saknas',
  '17-investering-tolkas',
  '17-projekt-dubblett',
  '10c-10b-it',
  '10b-10a-investeringar',
  '10a-11-regionbidrag',
  '17-10c-it-plan',
  '17-10c-belopp',
  '9-summa',
  '9a-besok',
  'avrundningsdifferens',
  'manuell-berakning',
  'forra-aret-inlamning',
  'forra-aret-samma-kolumn',
  'forra-aret-plan',
  '10b-utgift-tom',
  '10c-kostnad-tom',
  '10a-delomraden-andrade',
  '10b-investeringar-andrade',
  '10c-projekt-andrade',
  '16-risker-andrade',
  '17-projekt-andrade',
  'plan-sparade-andringar',
  'plan-dold-text',
  'plan-platshallare',
  'plan-arsversion',
  'plan-enhet',
  'plan-52-summa',
  'plan-52-resultat-balans',
  'plan-52-bilaga-10a',
  'plan-52-bilaga-11',
  'plan-53-summa',
  'plan-53-10b-total',
  'plan-kostnadsutveckling',
  'plan-personalkostnad',
  'plan-risk-saknas-i-text',
  'plan-risk-saknas-i-bilaga',
  'plan-risk-benamning',
];

it('every rule that has been given out is there', () => {
  expect(DESCRIBED.map(({ id }) => id).sort()).toEqual([...IDS].sort());
});

it('no id stands twice', () => {
  expect(new Set(DESCRIBED.map(({ id }) => id)).size).toBe(DESCRIBED.length);
});

it('every file holds the rule that it is named after', () => {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.replace('.ts', ''));
  expect(files.sort()).toEqual(DESCRIBED.map(({ id }) => id).sort());
  for (const file of files) {
    // Jest runs as CommonJS, where a file is loaded by its name at once.
    const exported = Object.values(jest.requireActual<Record<string, unknown>>(join(FOLDER, file)));
    expect(exported).toHaveLength(1);
    expect(exported[0]).toMatchObject({ id: file });
  }
});

describe.each(DESCRIBED.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has a title of one sentence without a full stop', () => {
    expect(rule.title).toMatch(/^[A-ZÅÄÖ].*[^.\s]$/su);
    expect(rule.title).not.toContain('\n');
  });

  it('says where it comes from, why it exists and how a breach is mended', () => {
    expect(rule.source.trim()).not.toBe('');
    expect(rule.explanation.trim()).toMatch(/[.”]$/u);
  });

  it('has an id of lower case letters, digits and hyphens', () => {
    expect(rule.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  });
});

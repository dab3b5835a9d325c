import { sentencesOf } from '../../../../src/core/document/figures/sentences';

it.each<[string, readonly string[]]>([
  ['En. Två.', ['En.', 'Två.']],
  ['Utgiften är ca. 5 mnkr. Den ökar.', ['Utgiften är ca. 5 mnkr.', 'Den ökar.']],
  ['Projektet Digital\npatologi kostar 4 tkr. Klart.', ['Projektet Digital patologi kostar 4 tkr.', 'Klart.']],
  ['Bidraget är 8.583 tkr (t.ex. Primärvård). Nästa.', ['Bidraget är 8.583 tkr (t.ex. Primärvård).', 'Nästa.']],
])('parts %j', (paragraph, expected) => {
  expect(sentencesOf(paragraph)).toEqual(expected);
});

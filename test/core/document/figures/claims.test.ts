import { claimsOf } from '../../../../src/core/document/figures/claims';

/** `8 583,0 mnkr 2024`: what each figure of a paragraph comes to, in its unit, and its years. */
function read(paragraph: string, planYear: number | null = 2024): readonly string[] {
  return claimsOf(paragraph, { planYear }).map(({ figure, years }) => {
    const hedge = figure.hedge === 'exact' ? '' : `${figure.hedge} `;
    const unit = figure.isLimit ? `${figure.unit} gräns` : figure.unit;
    const time = years === null ? '' : years.from === years.to ? ` ${years.from}` : ` ${years.from}-${years.to}`;
    return `${hedge}${figure.value.toString()} ${unit}${time}`;
  });
}

it.each([
  ['Regionbidraget uppgår till 8 583,0 mnkr 2024.', ['8583 mnkr 2024']],
  ['Regionbidraget uppgår till 8\u00a0583,0\u202fmnkr 2024.', ['8583 mnkr 2024']],
  ['Regionbidraget uppgår till 8.583,0 mkr 2024.', ['8583 mnkr 2024']],
  ['Underskottet är −12,5 miljoner kronor 2024.', ['12.5 mnkr 2024']],
  ['Region Västernorrland gör inköp för ca 2,6 miljarder per år.', ['about 2600 mnkr']],
  ['Investeringarna är 22 656 tusen kronor 2024.', ['22656 tkr 2024']],
  ['Det blir 35 133 kronor per invånare 2024.', ['35133 kr/inv 2024']],
  ['Det blir 35 133 kr/inv. 2024.', ['35133 kr/inv 2024']],
  ['Andelen ökar med 2,5 procentenheter.', ['2.5 procentenheter']],
  ['Andelen är 82,0 % 2024.', ['0.82 % 2024']],
  ['Kostnaden är 1 500 000 kr 2024.', ['1500000 kr 2024']],
  ['Lokalerna är 45 200 kvm 2024.', ['45200 m² 2024']],
  ['Det blir 2 miljoner besök 2024.', ['2000000 antal 2024']],
])('reads the unit of %j', (sentence, expected) => {
  expect(read(sentence)).toEqual(expected);
});

it.each([
  [
    'Regionbidraget uppgår till 8 583,0 mnkr 2024, 8 747,6 mnkr 2025 och 8 912,3 mnkr 2026.',
    ['8583 mnkr 2024', '8747.6 mnkr 2025', '8912.3 mnkr 2026'],
  ],
  [
    'Antalet invånare beräknas till 244 300 år 2024, 243 900 år 2025 och 243 500 år 2026.',
    ['244300 antal 2024', '243900 antal 2025', '243500 antal 2026'],
  ],
  [
    'För 2024 uppgår regionbidraget till 8 583,0 mnkr, för 2025 till 8 747,6 mnkr och för 2026 till 8 912,3 mnkr.',
    ['8583 mnkr 2024', '8747.6 mnkr 2025', '8912.3 mnkr 2026'],
  ],
  [
    'Åren 2024, 2025 och 2026 är regionbidraget 8 583,0, 8 747,6 respektive 8 912,3 mnkr.',
    ['8583 mnkr 2024', '8747.6 mnkr 2025', '8912.3 mnkr 2026'],
  ],
  [
    'Regionbidraget är 8 583,0, 8 747,6 respektive 8 912,3 mnkr åren 2024–2026.',
    ['8583 mnkr 2024', '8747.6 mnkr 2025', '8912.3 mnkr 2026'],
  ],
  ['Projektet Digital\npatologi beräknas kosta 4 019 tkr under 2024–2026.', ['4019 tkr 2024-2026']],
  ['I IT-planen 2019 är anslaget 33 mnkr.', ['33 mnkr 2019']],
  ['Jämfört med 2023 ökar regionbidraget till 8 583,0 mnkr år 2024.', ['8583 mnkr 2024']],
  [
    'Investeringarna uppgår till 22 656 tkr 2024, varav 4 065 tkr avser IT. Det är drygt 22 mnkr.',
    ['22656 tkr 2024', '4065 tkr 2024', 'above 22 mnkr 2024'],
  ],
  [
    'Förvaltningens investeringsbudget uppgår till närmare 16 mnkr, varav 10 mnkr avser komponenter.',
    ['below 16 mnkr 2024', '10 mnkr 2024'],
  ],
  ['Kostnaden är 12 mnkr under planperioden.', ['12 mnkr 2024-2026']],
  ['Kostnaden är 12 mnkr.', ['12 mnkr']],
])('reads the years of %j', (sentence, expected) => {
  expect(read(sentence)).toEqual(expected);
});

it('does not guess a year that only the plan could tell', () => {
  expect(read('Investeringsbudgeten uppgår till 16 mnkr.', null)).toEqual(['16 mnkr']);
});

it.each([
  ['Vakansgraden har minskat från närmare 11 procent till dagens ca 7 procent.', ['below 0.11 %', 'about 0.07 %']],
  ['Andelen ska öka från 9 till 12 procent under 2024.', ['0.09 % 2024', '0.12 % 2024']],
  ['Besparingsmålet är en procent, vilket motsvarar cirka 99 mnkr 2024.', ['0.01 % 2024', 'about 99 mnkr 2024']],
  ['Kostnadsutvecklingen får högst uppgå till 3,0 procent varje år.', ['atMost 0.03 % gräns']],
  ['Kostnaderna ska inte överstiga 3 procent.', ['atMost 0.03 % gräns']],
  ['Andelen ska vara minst 90 procent.', ['atLeast 0.9 % gräns']],
  ['Investeringarna uppgår till upp till 23 mnkr 2024.', ['atMost 23 mnkr 2024']],
  ['Däröver 5 mnkr 2024.', ['5 mnkr 2024']],
])('reads the hedges and limits of %j', (sentence, expected) => {
  expect(read(sentence)).toEqual(expected);
});

it.each([
  ['Förvaltningen har identifierat sju risker, som beskrivs i bilaga 16:', ['7 antal']],
  ['Alla sex områden har en plan.', ['6 antal']],
  ['Det gäller de närmaste fem åren.', []],
  ['En viktig fråga är ett gott bemötande.', []],
  ['4 nya anställda har ersatt pensionsavgångar.', ['4 antal']],
])('reads the number words of %j', (sentence, expected) => {
  expect(read(sentence)).toEqual(expected);
});

it.each([
  'Beslutad 2023-09-20 och gäller från 1 juli 2019.',
  'Smittskyddslagen (2004:168) och 12 § i lagen, § 45.',
  'Dnr RS 2023/1234, tel. 060-12 34 56.',
  'Arbete i enlighet med ISO 27000 och IS0 14001.',
  'Via 1177 och 1177.se.',
  'Se kapitel 5.2, avsnitt 4, bilaga 10a, 10b och 11 samt tabell 3.',
  'Aktiviteterna (25/25) är genomförda 2019/2020.',
  'Planperioden är 2024–2026 och projektet pågår 2019-2022.',
  'Upphandling av ITOS 2.0 och GDPR.',
  'Invånare som är 60 år och äldre.',
  'HME-2 och A1.1 är koder.',
  'Delårsrapport 1 2025',
])('finds no figure in %j', (sentence) => {
  expect(read(sentence)).toEqual([]);
});

it('takes a figure as far as its last printed digit reaches', () => {
  const [claim] = claimsOf('Utgiften är ca 40 mnkr och 8 583,0 tkr.', { planYear: 2024 });

  expect(claim?.figure.step.toString()).toBe('10');
  expect(claim?.figure.hedge).toBe('about');
});

it('tells what is a part of what, and what a figure continues', () => {
  const claims = claimsOf(
    'Regionbidraget är 8 583,0 mnkr 2024, 8 747,6 mnkr 2025. Investeringarna är 22 656 tkr 2024, varav 4 065 tkr avser IT.',
    { planYear: 2024 },
  );

  expect(claims.map(({ continues }) => continues?.printed ?? null)).toEqual([null, '8 583,0 mnkr', null, null]);
  expect(claims.map(({ partOf }) => partOf?.printed ?? null)).toEqual([null, null, null, '22 656 tkr']);
});

import {
  isOneOf,
  isSameKey,
  labelKey,
  plainText,
  startsWithOneOf,
  valueKey,
  withoutFootnotes,
} from '../../../src/core/workbook/label';

const SOFT = '\u00AD';
const HYPHEN = '\u2010';
const NO_BREAK_HYPHEN = '\u2011';
const NO_BREAK_SPACE = '\u00A0';

describe('plainText', () => {
  it.each([
    ['double blanks and blanks at the ends', '  SUMMA   VERKSAMHET ', 'SUMMA VERKSAMHET'],
    ['no-break spaces', `Budget${NO_BREAK_SPACE}2020`, 'Budget 2020'],
    ['a narrow no-break space and a thin space', 'Budget\u202F2020\u2009x', 'Budget 2020 x'],
    ['a line break', 'Utgift t o m\r\n2018', 'Utgift t o m 2018'],
    ['a soft hyphen', `Digital${SOFT}isering`, 'Digitalisering'],
    ['a Unicode hyphen', `It${HYPHEN}plan`, 'It-plan'],
    ['a non-breaking hyphen', `It${NO_BREAK_HYPHEN}plan`, 'It-plan'],
    ['a dash and a minus sign', '2020 \u2013 2022, \u22125', '2020 - 2022, -5'],
    ['letters with combining marks', 'Ka\u0308rna', 'Kärna'],
  ])('makes %s plain', (_, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it.each([HYPHEN, NO_BREAK_HYPHEN, SOFT, '-'])('joins a word that %j and a line break split', (hyphen) => {
    expect(plainText(`Process${hyphen}\neffektivitet`)).toBe('Processeffektivitet');
  });

  it('keeps the hyphen of a word that goes on with a capital in the next line', () => {
    expect(plainText('HSF-\nStab')).toBe('HSF- Stab');
  });
});

describe('withoutFootnotes', () => {
  it.each([
    ['Primärvård 1)', 'Primärvård'],
    ['Kostnader (-) *)', 'Kostnader (-)'],
    ['Kostnader (-) *', 'Kostnader (-)'],
    ['RESULTAT 15)', 'RESULTAT'],
    ['Regionbidrag 5) 14)', 'Regionbidrag'],
    ['Regionbidrag¹⁴', 'Regionbidrag'],
    ['Läkemedel, not 2', 'Läkemedel'],
  ])('takes the marks off %j', (text, bare) => {
    expect(withoutFootnotes(text)).toBe(bare);
  });

  it.each(['Narkosapparater 2 st', 'Budget 2020', 'Plan (2021)', 'Område 1.2)'])('leaves %j as it is', (text) => {
    expect(withoutFootnotes(text)).toBe(text);
  });
});

describe('labelKey', () => {
  it.each([
    ['Process\u2010\neffektivitet', 'processeffektivitet'],
    [`Process${SOFT}effektivitet`, 'processeffektivitet'],
    ['Kostnader (-) *)', 'kostnader'],
    ['Intäkter   (+)', 'intäkter'],
    ['SUMMA VERKSAMHET', 'summaverksamhet'],
    ['Finansiella intäkter/kostnader 11)', 'finansiellaintäkterkostnader'],
    ['Investering\n(Beräknade kostnader)', 'investering'],
    ['Omfattning\n(timmar för', 'omfattning'],
    [`It${NO_BREAK_HYPHEN}plan`, 'itplan'],
    ['S:a kostn. tom 2022', 'sakostntom2022'],
  ])('reads %j as %s', (text, key) => {
    expect(labelKey(text)).toBe(key);
  });
});

it('keeps what stands in brackets in the key of a value', () => {
  expect(valueKey('Investeringsbudget (ESKIL)')).toBe('investeringsbudgeteskil');
  expect(valueKey('Låg = 1000 h')).toBe('låg1000h');
});

describe('isSameKey', () => {
  // The limits, by the shorter word: no slip in less than 6 letters, one in less than 12, two in longer ones.
  it.each([
    ['netto', 'netto'],
    ['utrustning', 'utrusning'],
    ['resultat', 'resulat'],
    ['budget', 'budgit'],
    ['intäktsbudget', 'intäktbudgit'],
    ['regionledningsförvaltning', 'regionledningsförvalning'],
    ['regionledningsförvaltning', 'regionlednigsförvalning'],
  ])('takes %s and %s for the same word', (one, other) => {
    expect(isSameKey(one, other)).toBe(true);
  });

  it.each([
    ['netto', 'neto', 'too short for a slip'],
    ['budget', 'budgt', 'the shorter is too short'],
    ['utrustning', 'utrusnig', 'two slips in ten letters'],
    ['avskrivningar', 'avskrivingr', 'two slips, and eleven letters in the shorter'],
    ['regionledningsförvaltning', 'regionlednigsförvalnig', 'three slips'],
    ['investeringar2020', 'investeringar2021', 'other digits'],
    ['planåret1', 'planåret', 'a digit more'],
    ['intäkter', 'inkomster', 'another word'],
  ])('takes %s and %s for two words: %s', (one, other) => {
    expect(isSameKey(one, other)).toBe(false);
  });

  it('does not take a word that begins otherwise for a slip', () => {
    expect(isSameKey('invester', 'unvester')).toBe(true);
    expect(isSameKey('avskrivningar', 'påskrivningar')).toBe(false);
  });
});

it('finds a key among several, slips allowed', () => {
  expect(isOneOf('resulat', ['netto', 'resultat'])).toBe(true);
  expect(isOneOf('resa', ['netto', 'resultat'])).toBe(false);
});

describe('startsWithOneOf', () => {
  it('takes what follows the beginning', () => {
    expect(startsWithOneOf('avskrivningaringåriverksamhetenskostnader', ['avskrivningar'])).toBe(true);
    expect(startsWithOneOf('årligaavskrivningar', ['avskrivningar'])).toBe(false);
  });

  it('allows a slip in the beginning', () => {
    expect(startsWithOneOf('återinvesteringgrad', ['återinvesteringsgrad'])).toBe(true);
    expect(startsWithOneOf('avskrivnigaringår', ['avskrivningar'])).toBe(true);
    expect(startsWithOneOf('difg', ['diff'])).toBe(false);
  });
});

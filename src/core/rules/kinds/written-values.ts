import Big from 'big.js';
import { plainText } from '../../workbook/label';
import { listWords } from '../../findings/wording';
import { textsOf } from '../../packs/tables/complete-pack';
import { PASSED } from '../kit/results';
import { defineKind } from './define-kind';
import { rowName, textSpots } from './text-cells';
import { findingAt } from './texts';

const MONEY =
  /\d+(?: \d+)*(?:[.,]\d+)? ?(mnkr|mkr|miljoner kronor|tkr|tusen kronor|kr|kronor|sek)(?![A-Za-zÅÄÖåäö/])/giu;
const SAME: Readonly<Record<string, string>> = {
  mkr: 'mnkr',
  'miljoner kronor': 'mnkr',
  'tusen kronor': 'tkr',
  kronor: 'kr',
  sek: 'kr',
};
const SHARE = /^\W*(?:andel|andelen|procent|täckningsgrad)(?![A-Za-zÅÄÖåäö])|procent|%/iu;

function moneyUnits(text: string): readonly string[] {
  const units = [...plainText(text).matchAll(MONEY)].map(([, unit = '']) => unit.toLowerCase());
  return [...new Set(units.map((unit) => SAME[unit] ?? unit))];
}

/** `en enhet`: the amounts of a cell have one unit, and a share is no amount of money. */
export const oneUnitKind = defineKind({
  typ: 'en enhet',
  title: ({ kolumner }) => `${listWords(textsOf(kolumner))} har en enhet, och den som raden mäts i`,
  explanation: 'Värden i olika enheter kan inte jämföras. Skriv om värdet i den enhet som raden mäts i.',
  *check({ kolumner, rubrik }, table) {
    const measured = new Map(textSpots(table, rubrik).map(({ row, cell }) => [row, cell.text]));
    for (const column of textsOf(kolumner)) {
      for (const spot of textSpots(table, column)) {
        if (spot.cell.isEmpty) continue;
        const units = moneyUnits(spot.cell.text);
        const isShare = SHARE.test(measured.get(spot.row) ?? '');
        if (units.length > 1) {
          yield findingAt(table, spot, `${rowName(table, spot.row)}: ”${spot.cell.text}” blandar ${listWords(units)}.`);
        } else if (isShare && units.length === 1) {
          yield findingAt(
            table,
            spot,
            `${rowName(table, spot.row)}: ”${spot.cell.text}” är i ${units[0] ?? ''}, men raden mäter en andel.`,
          );
        } else yield PASSED;
      }
    }
  },
});

const AMOUNT_OF_YEAR = /\d+(?: \d+)*(?:[.,]\d+)? ?(?:(?:mnkr|mkr|tkr|kr) ?)?år ?\(?(?:19|20)\d{2}/giu;
const NUMBER = /\d[\d \u00a0]*(?:[.,]\d+)?/gu;

/** `ett belopp`: a cell holds one amount, and no amounts of several years. */
export const oneAmountKind = defineKind({
  typ: 'ett belopp',
  title: ({ kolumn }) => `${kolumn} har ett belopp i varje cell`,
  explanation:
    'Med flera belopp i en cell vet summan inte vilket som räknas. Skriv årets belopp, och resten i en anteckning.',
  *check({ kolumn }, table) {
    for (const spot of textSpots(table, kolumn)) {
      const { text, isText, isEmpty } = spot.cell;
      if (isEmpty) continue;
      const plain = plainText(text);
      const ofYears = [...plain.matchAll(AMOUNT_OF_YEAR)].length;
      const parts = plain.split(/\s*(?:[/;+]|\boch\b|\n)\s*/u).filter((part) => NUMBER.test(part)).length;
      NUMBER.lastIndex = 0;
      if (!isText || (ofYears < 2 && parts < 2)) yield PASSED;
      else yield findingAt(table, spot, `${rowName(table, spot.row)}: ”${plain}” är flera belopp i en cell.`);
    }
  },
});

const RATIO = /(\d+(?: \d+)*) ?\/ ?(\d+(?: \d+)*) ?= ?(\d+(?:[.,]\d+)?) ?%/gu;

/** `andel i text`: a share that a text works out, `15/18 = 83,3 %`, is right to its last digit. */
export const shareInTextKind = defineKind({
  typ: 'andel i text',
  title: ({ kolumn }) => `Andelar som ${kolumn} räknar ut stämmer till sista siffran`,
  explanation: 'Andelen är inte vad talen ger. Räkna om den.',
  *check({ kolumn }, table) {
    for (const spot of textSpots(table, kolumn)) {
      for (const [written, part = '', whole = '', share = ''] of plainText(spot.cell.text).matchAll(RATIO)) {
        const base = new Big(whole.replace(/\s/gu, ''));
        if (base.eq(0)) continue;
        const decimals = /[.,](\d+)$/u.exec(share)?.[1]?.length ?? 0;
        const right = new Big(part.replace(/\s/gu, '')).times(100).div(base).round(decimals, Big.roundHalfUp);
        if (right.eq(share.replace(',', '.'))) yield PASSED;
        else {
          const shown = right.toFixed(decimals).replace('.', ',');
          yield {
            ...findingAt(table, spot, `${rowName(table, spot.row)}: ”${written}” ska vara ${shown} %.`),
            expected: `${shown} %`,
          };
        }
      }
    }
  },
});

/** `ordkrav`: a text mentions something, or does not. */
export const wordDemandKind = defineKind({
  typ: 'ordkrav',
  title: ({ kolumn, nämner, inte }) =>
    nämner === undefined
      ? `${kolumn} säger inte ”${textsOf(inte)[0] ?? ''}”`
      : `${kolumn} säger något om det som krävs`,
  explanation: 'Texten ska säga det som krävs, och inget som gör att raden inte hör hemma här. Skriv om den.',
  *check({ kolumn, nämner, inte, när }, table) {
    const has = (text: string, words: readonly string[]): string | undefined =>
      words.find((word) => plainText(text).toLowerCase().includes(word.toLowerCase()));
    for (const spot of textSpots(table, kolumn, när)) {
      const { text } = spot.cell;
      const wrong = has(text, textsOf(inte));
      if (wrong !== undefined)
        yield findingAt(table, spot, `${rowName(table, spot.row)}: ${spot.title} säger ”${wrong}”.`);
      else if (nämner !== undefined && has(text, textsOf(nämner)) === undefined) {
        yield findingAt(
          table,
          spot,
          `${rowName(table, spot.row)}: ${spot.title} säger inget om ${listWords(textsOf(nämner).slice(0, 3), 'eller')}.`,
        );
      } else yield PASSED;
    }
  },
});

const DEFINED = /([A-ZÅÄÖ]{1,6})\s*=\s*[A-ZÅÄÖa-zåäö]/gu;

/** `förkortningar`: the abbreviations of a cell stand in the note that explains them, where there is one. */
export const abbreviationsKind = defineKind({
  typ: 'förkortningar',
  title: ({ kolumn }) => `Förkortningarna i ${kolumn} förklaras i fotnoten`,
  explanation:
    'En förkortning som ingen fotnot förklarar kan läsas på flera sätt. Lägg till den, eller skriv ut namnet.',
  *check({ kolumn }, table) {
    const known = new Set<string>();
    table.snapshot.visitCells((_row, _column, { value }) => {
      if (typeof value !== 'string') return;
      const defined = [...value.matchAll(DEFINED)].map(([, short = '']) => short);
      if (defined.length >= 2) for (const short of defined) known.add(short);
    });
    if (known.size === 0) return;
    for (const spot of textSpots(table, kolumn)) {
      if (spot.cell.isEmpty) continue;
      const used = spot.cell.text.split(/[/,]/u).map((part) => part.trim());
      const unknown = used.filter((part) => /^[A-ZÅÄÖ]{2,6}$/u.test(part) && !known.has(part));
      if (unknown.length === 0) yield PASSED;
      else
        yield findingAt(
          table,
          spot,
          `${rowName(table, spot.row)}: ${listWords(unknown)} står inte bland fotnotens förkortningar.`,
        );
    }
  },
});

/** `inget tal`: a cell holds a text or an arrow, and no number. */
export const noNumberKind = defineKind({
  typ: 'inget tal',
  title: ({ kolumn }) => `${kolumn} är en pil eller en text`,
  explanation: 'Kolumnen säger åt vilket håll värdet ska gå, med en pil eller i ord. Skriv om talet.',
  *check({ kolumn, när }, table) {
    for (const spot of textSpots(table, kolumn, när)) {
      if (spot.cell.isEmpty) continue;
      if (spot.cell.number === null) yield PASSED;
      else yield findingAt(table, spot, `${rowName(table, spot.row)}: ${spot.title} är talet ${spot.cell.text}.`);
    }
  },
});

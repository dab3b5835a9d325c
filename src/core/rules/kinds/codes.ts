const CODE =
  /(?<![A-Za-zÅÄÖåäö\d.])([A-ZÅÄÖ]{0,3}\d{1,3}(?:\.\d{1,3})*)(?:\s*[-–]\s*([A-ZÅÄÖ]{0,3}\d{1,3}(?:\.\d{1,3})*))?(?![A-Za-zåäö\d])/gu;
const MOST_IN_RANGE = 200;

/** The codes that a cell begins with or lists: `A1.1, B2.3`, `4 - 5.`, `(RF7) …`; a range stands for all in it. */
export function codesIn(text: string): readonly string[] {
  const codes: string[] = [];
  for (const [, first = '', last] of text.matchAll(CODE)) {
    codes.push(first);
    if (last === undefined) continue;
    const [from, to] = [splitCode(first), splitCode(last)];
    const isRange = to.series === '' || to.series === from.series;
    if (isRange && to.number > from.number && to.number - from.number < MOST_IN_RANGE) {
      for (let number = from.number + 1; number <= to.number; number++) codes.push(`${from.series}${number}`);
    } else codes.push(last);
  }
  return codes;
}

const LEADING =
  /^[\s(]*[A-ZÅÄÖ]{0,3}\d{1,3}(?:\.\d{1,3})*(?:\s*[-–,]\s*[A-ZÅÄÖ]{0,3}\d{1,3}(?:\.\d{1,3})*)*(?=[).\s]|$)/u;

/** The codes that a text begins with, as `4 - 5. Utveckla …` and `RS7 Fortsatt …` do. */
export function leadingCodes(text: string): readonly string[] {
  return codesIn(LEADING.exec(text.replace(/^(\s*\(?[A-ZÅÄÖ]{0,3}\d{1,3})\.(?=\D)/u, '$1. '))?.[0] ?? '');
}

function splitCode(code: string): { readonly series: string; readonly number: number } {
  const [, series = '', number = '0'] = /^(.*(?<!\d)|)(\d+)$/u.exec(code) ?? [];
  return { series, number: Number(number) };
}

/** Whether a text is meant as codes: it begins with one, or with one in brackets. */
export function isCodeText(text: string): boolean {
  return /^\s*\(?[A-ZÅÄÖ]{0,3}\d/u.test(text);
}

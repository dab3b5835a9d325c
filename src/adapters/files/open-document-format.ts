import { type Attributes } from './xml-scan';

/** The colours of a number format that Excel has words for. */
const COLOURS: Readonly<Record<string, string>> = {
  '#000000': '[Black]',
  '#0000ff': '[Blue]',
  '#00ffff': '[Cyan]',
  '#00ff00': '[Green]',
  '#008000': '[Green]',
  '#ff00ff': '[Magenta]',
  '#ff0000': '[Red]',
  '#ffffff': '[White]',
  '#ffff00': '[Yellow]',
};

const KINDS = new Set([
  'number:number-style',
  'number:currency-style',
  'number:percentage-style',
  'number:date-style',
  'number:time-style',
  'number:boolean-style',
  'number:text-style',
]);

interface NumberStyle {
  readonly kind: string;
  readonly code: string;
  /** The styles that take over under a condition, as `>=0`. */
  readonly sections: readonly { readonly condition: string; readonly style: string }[];
}

/** Collects the number styles of a document as format codes of Excel's. */
export class NumberStyles {
  readonly #styles = new Map<string, NumberStyle>();
  #open:
    | {
        name: string;
        kind: string;
        code: string;
        longDuration: boolean;
        sections: { condition: string; style: string }[];
      }
    | undefined;
  #text: string | undefined;

  /** Takes the start of an element; those that are no part of a number style are left alone. */
  open(name: string, attributes: Attributes): void {
    if (KINDS.has(name)) {
      this.#open = {
        name: attributes.get('style:name') ?? '',
        kind: name,
        code: '',
        longDuration: attributes.get('number:truncate-on-overflow') === 'false',
        sections: [],
      };
      return;
    }
    const style = this.#open;
    if (style === undefined) return;
    if (name === 'number:text' || name === 'number:currency-symbol' || name === 'number:fill-character')
      this.#text = '';
    else if (name === 'style:text-properties')
      style.code += COLOURS[attributes.get('fo:color')?.toLowerCase() ?? ''] ?? '';
    else if (name === 'style:map') {
      const condition = /^value\(\)\s*([<>!=]=?\s*-?[\d.]+)$/.exec(attributes.get('style:condition') ?? '')?.[1];
      if (condition !== undefined) {
        style.sections.push({
          condition: condition.replaceAll(' ', '').replace('!=', '<>'),
          style: attributes.get('style:apply-style-name') ?? '',
        });
      }
    } else style.code += element(name, attributes, style.longDuration);
  }

  /** Takes the text within an element. */
  text(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  /** Takes the end of an element. */
  close(name: string): void {
    const style = this.#open;
    if (style === undefined) return;
    if (KINDS.has(name)) {
      this.#styles.set(style.name, { kind: style.kind, code: style.code, sections: style.sections });
      this.#open = undefined;
      return;
    }
    if (this.#text === undefined) return;
    if (name === 'number:fill-character') style.code += `*${this.#text}`;
    else if (
      name === 'number:text' &&
      style.kind === 'number:percentage-style' &&
      /^[\s\u00a0]*%[\s\u00a0]*$/.test(this.#text)
    ) {
      style.code += this.#text.replaceAll('\u00a0', ' ');
    } else if (name === 'number:text' || name === 'number:currency-symbol') style.code += literal(this.#text);
    else return;
    this.#text = undefined;
  }

  /** The format code of a style; undefined when there is no such style. */
  codeOf(name: string): string | undefined {
    const style = this.#styles.get(name);
    if (style === undefined) return undefined;
    const sections = style.sections.flatMap(({ condition, style: applied }) => {
      const code = this.#styles.get(applied)?.code;
      return code === undefined ? [] : [{ condition, code }];
    });
    const conditions = sections.map(({ condition }) => condition).join(' ');
    const inOrder = ['>=0', '>0', '>0 <0', '>=0 <0', '>0 <0 =0'].includes(conditions);
    return (
      [...sections.map(({ condition, code }) => (inOrder ? code : `[${condition}]${code}`)), style.code].join(';') ||
      'General'
    );
  }
}

function element(name: string, attributes: Attributes, longDuration: boolean): string {
  const long = attributes.get('number:style') === 'long';
  const duration = (code: string) => (longDuration ? `[${code}]` : code);
  switch (name) {
    case 'number:number':
      return numberCode(attributes);
    case 'number:scientific-number':
      return `0${decimals(attributes)}E+${'0'.repeat(count(attributes, 'number:min-exponent-digits', 2))}`;
    case 'number:fraction':
      return `# ${'?'.repeat(count(attributes, 'number:min-numerator-digits', 1))}/${
        attributes.get('number:denominator-value') ?? '?'.repeat(count(attributes, 'number:min-denominator-digits', 1))
      }`;
    case 'number:boolean':
      return 'General';
    case 'number:text-content':
      return '@';
    case 'number:day':
      return long ? 'dd' : 'd';
    case 'number:month':
      return (attributes.get('number:textual') === 'true' ? 'mmm' : 'm') + (long ? 'm' : '');
    case 'number:year':
      return long ? 'yyyy' : 'yy';
    case 'number:day-of-week':
      return long ? 'dddd' : 'ddd';
    case 'number:hours':
      return duration(long ? 'hh' : 'h');
    case 'number:minutes':
      return long ? 'mm' : 'm';
    case 'number:seconds':
      return (long ? 'ss' : 's') + decimals(attributes);
    case 'number:am-pm':
      return 'AM/PM';
    default:
      return '';
  }
}

function numberCode(attributes: Attributes): string {
  const grouped = attributes.get('number:grouping') === 'true';
  const digits = count(attributes, 'number:min-integer-digits', 1);
  if (!attributes.has('number:decimal-places') && !grouped && digits <= 1) return 'General';
  let whole = digits === 0 ? '#' : '0'.repeat(digits);
  if (grouped) whole = whole.padStart(4, '#').replace(/(?<=.)(?=(?:.{3})+$)/g, ',');
  const factor = Number(attributes.get('number:display-factor') ?? 1);
  const thousands = factor >= 1000 ? ','.repeat(Math.round(Math.log10(factor) / 3)) : '';
  return whole + decimals(attributes) + thousands;
}

function decimals(attributes: Attributes): string {
  const most = count(attributes, 'number:decimal-places', 0);
  const least = Math.min(most, count(attributes, 'number:min-decimal-places', most));
  return most === 0 ? '' : `.${'0'.repeat(least)}${'#'.repeat(most - least)}`;
}

function count(attributes: Attributes, name: string, otherwise: number): number {
  const written = Number(attributes.get(name) ?? otherwise);
  return Number.isInteger(written) && written >= 0 && written <= 30 ? written : otherwise;
}

function literal(text: string): string {
  if (text === '' || /^[-+/():!^&'~{}<>= ]+$/.test(text)) return text;
  return text
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"');
}

import type { parse as parseRecords } from 'csv-parse/sync';
import { LedgerReader, type LedgerReading } from '../../../core/ledger/read-ledger';
import type { LedgerRules } from '../../../core/ledger/ledger-rules';
import { isSie, SieReader } from '../../../core/ledger/sie/read-sie';
import { understandColumns, type LedgerRow } from '../../../core/ledger/understand-columns';
import type { ByteSource } from './byte-source';
import { TextBlocks } from './text-blocks';
import { textDecoderOf, textEncodingOf } from './text-encoding';

/** csv-parse, in the form that Node or a browser has: it is fetched only when it is needed. */
export type LoadParser = () => Promise<typeof parseRecords>;

/** Reads a ledger extract in text, or a SIE file, piece by piece. */
export async function readLedgerText(
  source: ByteSource,
  rules: LedgerRules,
  loadParser: LoadParser,
): Promise<LedgerReading> {
  const encoding = await textEncodingOf(source, /\.(?:se|si|sie)$/iu.test(source.name));
  const decode = textDecoderOf(encoding);
  let reader: TextReader | undefined;
  for await (const chunk of source.chunks()) {
    const text = decode(chunk);
    reader ??= isSie(text.slice(0, 4096))
      ? sieLines(new SieReader(source.name, rules))
      : csvRecords(source.name, rules, loadParser);
    const refusal = await reader.push(text);
    if (refusal !== undefined) return { ok: false, file: source.name, reason: refusal };
  }
  reader ??= csvRecords(source.name, rules, loadParser);
  return reader.finish();
}

interface TextReader {
  /** Gives a reason, in Swedish, when the rest cannot be read. */
  readonly push: (text: string) => Promise<string | undefined>;
  readonly finish: () => Promise<LedgerReading>;
}

function sieLines(reader: SieReader): TextReader {
  let held = '';
  return {
    push: (text) => {
      const lines = (held + text).split(/\r\n|\n|\r(?!$)/u);
      held = lines.pop() ?? '';
      for (const line of lines) reader.push(line);
      return Promise.resolve(undefined);
    },
    finish: () => {
      if (held !== '') reader.push(held);
      return Promise.resolve(reader.finish());
    },
  };
}

/**
 * csv-parse reads quoted fields that hold line breaks and still tells each record's line; it is maintained, has no
 * dependencies, and is loaded only when a ledger extract in text is given. It is handed whole records, so that no more than
 * a block of the file is held at a time.
 */
function csvRecords(file: string, rules: LedgerRules, loadParser: LoadParser): TextReader {
  const reader = new LedgerReader(file, (row) => `rad ${row}`, rules);
  let delimiter: string | undefined;
  const findDelimiter = (start: string): string => (delimiter ??= delimiterOf(start, file, rules));
  const blocks = new TextBlocks(findDelimiter);
  let linesBefore = 0;
  let last = 0;
  const read = async (block: string): Promise<string | undefined> => {
    if (block === '') return undefined;
    if (!block.includes('"')) {
      linesBefore = readPlainLines(block, findDelimiter(block), linesBefore, (row) => {
        reader.push(row);
      });
      last = linesBefore;
      return undefined;
    }
    const parse = await loadParser();
    const options = {
      bom: linesBefore === 0,
      delimiter: findDelimiter(block),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    };
    const records = recordPerLine(block, (text) => parse(text, options));
    for (const cells of records ?? []) reader.push({ number: (last += 1), cells });
    if (records === undefined) {
      try {
        parse(block, {
          ...options,
          on_record: (cells: readonly string[], { lines }) => {
            last = linesBefore + lines;
            reader.push({ number: last, cells });
            return null;
          },
        });
      } catch {
        return `Ett citattecken (") efter rad ${Math.max(last, 1)} avslutas aldrig. Ta bort det eller dubblera det.`;
      }
    }
    linesBefore += lineBreaks(block);
    last = linesBefore;
    return undefined;
  };
  return {
    push: (text) => read(blocks.push(text)),
    finish: async () => {
      const reason = await read(blocks.rest());
      return reason === undefined ? reader.finish() : { ok: false, file, reason };
    },
  };
}

/** Without quotation marks a record is a line, and dividing it takes a fraction of the time. Gives the lines before the next. */
function readPlainLines(block: string, delimiter: string, before: number, take: (row: LedgerRow) => void): number {
  const mark = block.includes('\n') ? '\n' : '\r';
  let number = before;
  let from = number === 0 && block.startsWith('\uFEFF') ? 1 : 0;
  while (from < block.length) {
    const found = block.indexOf(mark, from);
    const end = found < 0 ? block.length : found;
    const line = block.slice(from, end > from && block[end - 1] === '\r' ? end - 1 : end);
    from = end + 1;
    number += 1;
    if (line !== '') take({ number, cells: line.split(delimiter) });
  }
  return number;
}

/**
 * The records of a block in which each is a line. Undefined where there are blank lines, line breaks within fields or a
 * quotation mark that never ends: each record has to tell its own line then, which takes three times as long.
 */
function recordPerLine(
  block: string,
  parse: (block: string) => readonly (readonly string[])[],
): readonly (readonly string[])[] | undefined {
  try {
    const records = parse(block);
    return records.length === lineBreaks(block) + (/[\r\n]$/u.test(block) ? 0 : 1) ? records : undefined;
  } catch {
    return undefined;
  }
}

function lineBreaks(text: string): number {
  const mark = text.includes('\n') ? '\n' : '\r';
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}

const DELIMITERS = [';', '\t', ',', '|'] as const;

/** The mark by which the most of what is needed is understood. */
function delimiterOf(text: string, file: string, rules: LedgerRules): string {
  const start = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u, 100);
  let best: string = DELIMITERS[0];
  let most = -Infinity;
  for (const delimiter of DELIMITERS) {
    const rows = start.map((line, index) => ({
      number: index + 1,
      cells: line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1')),
    }));
    const understood = understandColumns(rows, file, rules);
    const score = understood === undefined ? -100 : understood.found - 10 * understood.missing.length;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

const FILLED = /^(?<base>.*) ifylld(?: (?<count>\d+))?(?<ending>\.[^.]*)?$/u;

/**
 * What the filled copy of a file is called: `Bilaga 10b ifylld.xlsx`, and from a copy `Bilaga 10b ifylld 2.xlsx`. No two of
 * them can then be taken for each other, and Excel, which opens no two files of one name, can have both open.
 * @param taken names that other files have
 */
export function copyName(file: string, taken: ReadonlySet<string>): string {
  const [stem, ending] = parts(nameWithoutCopyMark(file));
  const mark = FILLED.exec(file)?.groups;
  for (let number = mark === undefined ? 1 : Number(mark['count'] ?? 1) + 1; ; number++) {
    const name = `${stem} ifylld${number === 1 ? '' : ` ${number}`}${ending}`;
    if (!taken.has(name)) return name;
  }
}

/** The name that a filled copy's file had before it was copied; any other name as it is. */
export function nameWithoutCopyMark(file: string): string {
  const { base = file, ending = '' } = FILLED.exec(file)?.groups ?? {};
  return `${base}${base === file ? '' : ending}`;
}

function parts(file: string): readonly [stem: string, ending: string] {
  const dot = file.lastIndexOf('.');
  return dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, ''];
}

import type { ApiSet } from './api-set';

/** A version of the ExcelApi requirement set. */
export type ExcelApiVersion = `1.${number}`;

/** The sets besides ExcelApi that an Excel with task panes has. `RichApiRuntimeFlag` and `ExcelApiUndo` are the client's own. */
const USUAL: Readonly<Record<string, string>> = {
  AddinCommands: '1.3',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  ExcelApiUndo: '1.8',
  ImageCoercion: '1.1',
  RibbonApi: '1.1',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
};

/** Which requirement sets the imitated Excel has. */
export class RequirementSets {
  private readonly versions: ReadonlyMap<string, string>;

  constructor(
    readonly excelApi: ExcelApiVersion,
    others: Readonly<Record<string, string | null>>,
  ) {
    const all: Readonly<Record<string, string | null>> = { ...USUAL, ExcelApi: excelApi, ...others };
    this.versions = new Map(
      Object.entries(all).flatMap(([name, version]) =>
        version === null ? [] : [[name.toLowerCase(), version] as const],
      ),
    );
  }

  /** Whether a version of a set is there, as `Office.context.requirements.isSetSupported` tells. */
  has(name: string, version = '0.0'): boolean {
    const newest = this.versions.get(name.toLowerCase());
    return newest !== undefined && number(newest) >= number(version);
  }

  /** Whether a member that a set brought is there. */
  hasMember(set: ApiSet): boolean {
    if (set === 'none') return true;
    return set === 'online 1.1' ? this.has('ExcelApiOnline', '1.1') : this.has('ExcelApi', set);
  }

  /** All sets by name with their versions, as the client is told of them. */
  get all(): ReadonlyMap<string, string> {
    return this.versions;
  }
}

function number(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}

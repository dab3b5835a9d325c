/** The words of the choice of rule pack, in one language. They are fetched with the section that shows it. */
export interface PackTexts {
  readonly choose: string;
  readonly byItself: string;
  readonly option: (region: string, name: string) => string;
  readonly advice: string;
  readonly notUsed: (file: string) => string;
  readonly contents: (id: string, version: string) => string;
  readonly limits: string;
  readonly table: (name: string, rules: number) => string;
  readonly columns: string;
  readonly rows: string;
  readonly disabled: (count: number) => string;
}

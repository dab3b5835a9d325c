/** Five figures, one a year from Y−2 to Y+2. Null is an empty cell. */
export type FiveYears = readonly [number | null, number | null, number | null, number | null, number | null];
/** Three figures: Budget Y, Plan Y+1 and Plan Y+2. */
export type ThreeYears = readonly [number | null, number | null, number | null];

/** A row of bilaga 10 a with income and cost. */
export interface AccountRow {
  readonly name: string;
  /** Netto of Y−2 and Y−1. */
  readonly before: readonly [number | null, number | null];
  readonly intakter: ThreeYears;
  readonly kostnader: ThreeYears;
}

/** An investment on bilaga 10 b. */
export interface InvestmentRow {
  readonly nr: string;
  readonly name: string;
  readonly amounts: FiveYears;
}

/** An IT project on bilaga 10 c. */
export interface ItProjectRow {
  readonly nr: string;
  readonly name: string;
  readonly kostnad: FiveYears;
  readonly investering: FiveYears;
  readonly fo: string;
  readonly kund: string;
  readonly arskostnad: number | null;
  readonly kapitalkostnad: number | null;
}

/** A risk on bilaga 16. */
export interface RiskRow {
  readonly name: string;
  readonly kategori: string;
  /** Which of the five impact columns are marked, from 1 to 5. */
  readonly marks: readonly number[];
  readonly values: readonly [string, string, string];
  readonly atgard: string;
  readonly ansvarig: string;
  readonly status: string;
}

/** A project on bilaga 17. */
export interface ProjectRow {
  readonly name: string;
  readonly kategori: string;
  readonly digitalisering: string;
  /** Which of the five impact columns are marked, from 1 to 5. */
  readonly marks: readonly number[];
  readonly omfattning: string;
  /** Kronor, or a text. */
  readonly investering: number | string | null;
  readonly finansiering: string;
}

/** A bilaga 17: the projects of one verksamhet. */
export interface ProjectListContent {
  /** Written behind the förvaltning's name. */
  readonly unit: string;
  readonly projects: readonly ProjectRow[];
}

/** Visits to one category of staff in a DVO group, in three columns a year. */
export interface VisitRow {
  readonly group: string;
  readonly staff: string;
  readonly mottagning: FiveYears;
  readonly hem: FiveYears;
  readonly telefon: FiveYears;
}

/** What a submission says, apart from how it is laid out. Amounts are in tkr; costs are negative on bilaga 10 a. */
export interface SubmissionContent {
  /** The budget year Y. */
  readonly year: number;
  readonly forvaltning: string;
  readonly delomraden: readonly AccountRow[];
  /** The rows between SUMMA VERKSAMHET and RESULTAT. */
  readonly finansiella: readonly AccountRow[];
  /** Negative. */
  readonly avskrivningar: FiveYears;
  /** Investeringar of bilaga 10 a in Y−2 and Y−1, negative; the other years follow from bilaga 10 b. */
  readonly investeringarBefore: readonly [number, number];
  readonly investments: readonly InvestmentRow[];
  /** The name of the investment that is not part of bilaga 10 a's Investeringar. */
  readonly outside10a: string | null;
  readonly itProjects: readonly ItProjectRow[];
  readonly invanare: FiveYears;
  /** Printed key figures that cannot be computed from the other bilagor: a share, and kronor. */
  readonly intaktsfinansieringsgrad: FiveYears;
  readonly primarvardsersattningPerInv: FiveYears;
  /** Prognos Y−1 on bilaga 11, which has no counterpart on bilaga 10 a. */
  readonly prognos: {
    readonly aterinvesteringsgrad: number;
    readonly tandvardPerInv: number;
    readonly regionbidrag: number;
  };
  /** A part of the förvaltning with a bilaga 11 of its own, whose key figures are shares from the ledger. */
  readonly subUnit: {
    readonly name: string;
    readonly externIntaktsfinansieringsgrad: FiveYears;
    readonly aterinvesteringsgrad: FiveYears;
  } | null;
  readonly risks: readonly RiskRow[];
  readonly projectLists: readonly ProjectListContent[];
  readonly egnaLokaler: FiveYears;
  readonly inhyrdaLokaler: FiveYears;
  readonly visits: readonly VisitRow[];
}

import type { Figure } from './figure';
import type { LocatedText, Row } from './table';

/** A cell that holds text, and what it holds; the text is empty where nothing is written. */
export interface ProjectText extends LocatedText {
  readonly isEmpty: boolean;
}

/** An IT project: three rows of figures and three lines of running cost. */
export interface ItProject {
  readonly name: string;
  readonly projektnummer: ProjectText;
  readonly benamning: ProjectText;
  /** The förvaltningsobjekt after `FO:`. */
  readonly forvaltningsobjekt: ProjectText;
  readonly kund: ProjectText;
  readonly kostnad: Row;
  readonly investering: Row;
  readonly summa: Row | null;
  readonly arskostnad: Figure | null;
  readonly kapitalkostnad: Figure | null;
  readonly driftsumma: Figure | null;
  /** It has an amount other than zero in some year: the slot is used. */
  readonly isUsed: boolean;
}

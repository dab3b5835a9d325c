import { useEffect, useId, useRef } from 'react';
import { shownValue, type PlannedWrite } from '../../../core/fill/fill-plan';
import type { Submission } from '../../../core/submissions/submission';
import { formatPair, formatValue } from '../../../report/figures';
import { bilagaTitle, cellName } from '../../../report/places';
import { isInOpenWorkbook } from '../../../session/open-workbook';
import { formulaText, valueText } from '../../selectors/cell-text';
import { cellKey, isChosen, type FillChoices, type FillSection } from '../../selectors/fill-choices';
import type { Hindrance } from '../../selectors/fill-hindrances';
import type { Texts } from '../../texts/texts';
import { useTexts } from '../../texts/texts-context';
import { useFillTexts } from '../../texts/use-fill-texts';
import { CellLink } from '../CellLink/CellLink';
import { useFillGroupSectionStyles } from './FillGroupSection.styles';

/** What `FillGroupSection` needs. */
interface FillGroupSectionProps {
  readonly section: FillSection;
  readonly submission: Submission;
  readonly choices: FillChoices;
  /** What keeps a write from being made; null when nothing does. */
  readonly hindranceOf: (write: PlannedWrite) => Hindrance | null;
  readonly onChoose: (writes: readonly PlannedWrite[], chosen: boolean) => void;
}

/** A group of cells that can be filled in: all of it, or cell by cell. */
export function FillGroupSection({ section, submission, choices, hindranceOf, onChoose }: FillGroupSectionProps) {
  const styles = useFillGroupSectionStyles();
  const { finding } = useTexts();
  const fill = useFillTexts();
  const filesId = useId();
  const { group, writes, bilagor } = section;
  const writable = writes.filter((write) => hindranceOf(write) === null);
  const count = writable.filter((write) => isChosen(write, choices)).length;
  const box = useRef<HTMLInputElement>(null);
  const isMixed = count > 0 && count < writable.length;
  useEffect(() => {
    // There is no attribute for it.
    if (box.current !== null) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <section aria-label={fill.groups[group].title}>
      <h2 className={styles.title}>
        <label className={styles.label}>
          <input
            ref={box}
            type="checkbox"
            className={styles.box}
            checked={writable.length > 0 && count === writable.length}
            disabled={writable.length === 0}
            onChange={(event) => {
              onChoose(writable, event.target.checked);
            }}
          />
          {fill.groupTitle(fill.groups[group].title, count, writes.length)}
        </label>
      </h2>
      <p className={styles.explanation}>{fill.groups[group].explanation}</p>
      {bilagor.map(({ bilaga, writes: theirs }, at) => (
        <div key={cellKey({ sheet: bilaga.sheet, address: bilaga.title })}>
          <h3 lang="sv" className={styles.bilaga}>
            {bilagaTitle(bilaga, submission)}
          </h3>
          {!isInOpenWorkbook({ sheet: bilaga.sheet, address: bilaga.title }) && (
            <p id={`${filesId}-${at}`} className={styles.file}>
              {finding.inFile(bilaga.sheet.file)}
            </p>
          )}
          <ul className={styles.writes}>
            {theirs.map((write) => (
              <Write
                key={cellKey(write.place)}
                write={write}
                checked={isChosen(write, choices)}
                hindrance={hindranceOf(write)}
                fileId={`${filesId}-${at}`}
                onChoose={(chosen) => {
                  onChoose([write], chosen);
                }}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What one row needs. */
interface WriteProps {
  readonly write: PlannedWrite;
  readonly checked: boolean;
  readonly hindrance: Hindrance | null;
  /** The element that names the file, where that is another than the open one. */
  readonly fileId: string;
  readonly onChoose: (chosen: boolean) => void;
}

function Write({ write, checked, hindrance, fileId, onChoose }: WriteProps) {
  const styles = useFillGroupSectionStyles();
  const texts = useTexts();
  const fill = useFillTexts();
  const id = useId();
  const { place, label, why, origin } = write;
  const { formula } = write.new;
  const [before, after] = shownPair(write, texts);
  const isOpen = isInOpenWorkbook(place);
  const described = [`${id}-change`, ...(isOpen ? [] : [fileId]), ...(hindrance === null ? [] : [`${id}-hindrance`])];
  return (
    <li className={styles.write}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={checked && hindrance === null}
        disabled={hindrance !== null}
        aria-describedby={described.join(' ')}
        onChange={(event) => {
          onChoose(event.target.checked);
        }}
      />
      <div className={styles.about}>
        <label htmlFor={id} lang="sv" className={styles.name}>
          {label}
        </label>{' '}
        {isOpen ? <CellLink place={place} /> : <span className={styles.cell}>{cellName(place)}</span>}
        <p id={`${id}-change`} className={styles.change}>
          {`${before} → `}
          <span className={styles.result}>{after}</span>
          {formula !== null && (
            <>
              <br />
              <span className={styles.formula}>{formulaText(formula, texts)}</span>
            </>
          )}
        </p>
        <p lang="sv" className={styles.why}>
          {origin === null ? why : `${why} ${origin}`}
        </p>
        {hindrance !== null && (
          <p id={`${id}-hindrance`} className={styles.hindrance}>
            {hindrance.kind === 'noCopies' && fill.otherFile}
            {hindrance.kind === 'file' && fill.fileCannotChange}
            {hindrance.kind === 'cell' && (
              <>
                {`${fill.notWritable}: `}
                <span lang="sv">{hindrance.reason}</span>
              </>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

/** What a cell shows and will show: amounts in their unit, with as many decimals as tell them apart. */
function shownPair(write: PlannedWrite, texts: Texts): readonly [string, string] {
  const { unit } = write;
  const [before, value] = [shownValue(write, write.old.value), shownValue(write, write.new.value)];
  const after = value === null ? texts.fix.notComputed : valueText(value, texts);
  if (typeof value !== 'number') return [valueText(before, texts), after];
  return typeof before === 'number'
    ? formatPair(before, value, unit)
    : [valueText(before, texts), formatValue(value, unit)];
}

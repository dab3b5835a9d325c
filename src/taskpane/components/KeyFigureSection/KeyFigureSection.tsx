import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Fragment } from 'react';
import type { KeyFigure, KeyFigureInput } from '../../../core/keyfigures/key-figure';
import { formatValue } from '../../../report/figures';
import { notesOf, shownValues, type KeyFigureSeries } from '../../../report/key-figure-table';
import { useTexts } from '../../texts/texts-context';
import { CellLink } from '../CellLink/CellLink';
import { Disclosure } from '../Disclosure/Disclosure';
import { LedgerAccounts } from './LedgerAccounts';
import { KeyFigureChart } from '../KeyFigureChart/KeyFigureChart';
import { useKeyFigureSectionStyles } from './KeyFigureSection.styles';

/** What `KeyFigureSection` needs. */
interface KeyFigureSectionProps {
  readonly series: KeyFigureSeries;
}

/** One key figure: its trend, its columns printed against computed, and the cells that it is computed from. */
export function KeyFigureSection({ series: { name, values } }: KeyFigureSectionProps) {
  const styles = useKeyFigureSectionStyles();
  const { keyFigures: texts } = useTexts();
  const shown = shownValues(values, false);
  const computed = values.filter(({ inputs }) => inputs.length > 0);
  return (
    <section className={styles.section}>
      <h3 lang="sv" className={styles.name}>
        {name}
      </h3>
      <KeyFigureChart name={name} values={values} />
      <table className={styles.table}>
        <caption className={styles.unseen}>{name}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.columnHead}>
              {texts.column}
            </th>
            <th scope="col" className={styles.figureHead}>
              {texts.printed}
            </th>
            <th scope="col" className={styles.figureHead}>
              {texts.computed}
            </th>
            <th scope="col" className={styles.columnHead}>
              {texts.assessment}
            </th>
          </tr>
        </thead>
        <tbody>
          {values.map((value, at) => (
            <tr key={value.period.label}>
              <th scope="row" lang="sv" className={styles.period}>
                {value.period.label}
              </th>
              <td className={styles.figure}>{shown[at]?.[0]}</td>
              <td className={styles.figure}>{shown[at]?.[1]}</td>
              <td className={styles.assessment}>
                <span className={styles.mark}>
                  <AssessmentIcon agrees={value.agrees} />
                  {texts.assess(value)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {notesOf(values).map((note) => (
        <p key={note} lang="sv" className={styles.note}>
          {note}
        </p>
      ))}
      {computed.length > 0 && (
        <Disclosure title={texts.calculation}>
          <ul>
            {computed.map((figure) => (
              <li key={figure.period.label}>
                <strong lang="sv">{figure.period.label}</strong>
                <br />
                <Parts figure={figure} role="täljare" />
                {` ${texts.dividedBy} `}
                <Parts figure={figure} role="nämnare" />
                {figure.inputs.map(
                  ({ label, lines }) =>
                    lines !== undefined && <LedgerAccounts key={label} label={label} lines={lines} />,
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function AssessmentIcon({ agrees }: Pick<KeyFigure, 'agrees'>) {
  const styles = useKeyFigureSectionStyles();
  if (agrees === null) return <SubtractCircle16Regular className={styles.unknown} />;
  return agrees ? (
    <CheckmarkCircle16Regular className={styles.agrees} />
  ) : (
    <ErrorCircle16Filled className={styles.deviates} />
  );
}

function Parts({ figure, role }: { readonly figure: KeyFigure; readonly role: KeyFigureInput['role'] }) {
  const { keyFigures: texts } = useTexts();
  return figure.inputs
    .filter((input) => input.role === role)
    .map(({ label, place, value, unit }, at) => (
      <Fragment key={at}>
        {at > 0 && ` ${texts.and} `}
        <span lang="sv">{label}</span> {place !== null && <CellLink place={place} />} {formatValue(value, unit)}
      </Fragment>
    ));
}

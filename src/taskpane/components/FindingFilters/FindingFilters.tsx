import { Button, Input, ToggleButton } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { useId, type Dispatch } from 'react';
import type { SubmissionReport } from '../../../core/engine/report';
import { formatNumber } from '../../../core/findings/wording';
import { SEVERITIES } from '../../../report/counted';
import type { PaneAction, PaneView } from '../../app/pane-view';
import { bilagaChips } from '../../selectors/bilaga-chips';
import type { Standing } from '../../selectors/finding-filter';
import type { Grouping, ShownFindings } from '../../selectors/finding-rows';
import { useReviewTexts } from '../../texts/use-review-texts';
import { useTexts } from '../../texts/texts-context';
import { chipName } from '../BilagaChips/BilagaChips';
import { Choice } from '../Choice/Choice';
import { SeverityIcon } from '../SeverityMark/SeverityMark';
import { useFindingFiltersStyles } from './FindingFilters.styles';

const STANDINGS: readonly Standing[] = ['open', 'accepted'];

/** What `FindingFilters` needs. */
interface FindingFiltersProps {
  readonly report: SubmissionReport;
  readonly seen: Pick<PaneView, 'filter' | 'grouping'>;
  readonly shown: ShownFindings;
  readonly dispatch: Dispatch<PaneAction>;
}

/** Which findings are shown, and what they stand together by. */
export function FindingFilters({ report, seen: { filter, grouping }, shown, dispatch }: FindingFiltersProps) {
  const styles = useFindingFiltersStyles();
  const texts = useTexts();
  const { filter: reviewTexts } = useReviewTexts();
  const labelId = useId();
  const chip = bilagaChips(report).find(({ key }) => key === filter.bilaga);
  const groupings: readonly { readonly value: Grouping; readonly name: string }[] = [
    { value: 'bilaga', name: texts.findings.byBilaga },
    { value: 'cause', name: texts.findings.byCause },
  ];
  return (
    <div className={styles.filters}>
      <Input
        type="search"
        className={styles.search}
        contentBefore={<Search16Regular />}
        aria-label={texts.findings.search}
        placeholder={texts.findings.searchHint}
        value={filter.text}
        onChange={(_, { value }) => {
          dispatch({ type: 'textTyped', text: value });
        }}
      />
      <div role="group" aria-labelledby={labelId} className={styles.severities}>
        <span id={labelId} className={styles.label}>
          {texts.findings.severities}
        </span>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.severity}
            checked={filter.severities.has(severity)}
            isAccessible
            icon={<SeverityIcon severity={severity} isPlain />}
            onClick={() => {
              dispatch({ type: 'severityToggled', severity });
            }}
          >
            {`${formatNumber(shown.counts[severity])} ${texts[shown.counts[severity] === 1 ? 'severity' : 'severityPlural'][severity].toLowerCase()}`}
          </ToggleButton>
        ))}
      </div>
      {(shown.standings.accepted > 0 || filter.standings.size > 0) && (
        <div role="group" aria-label={reviewTexts.standing} className={styles.severities}>
          {STANDINGS.map((standing) => (
            <ToggleButton
              key={standing}
              size="small"
              className={styles.severity}
              checked={filter.standings.has(standing)}
              {...(standing === 'accepted' ? { icon: <CheckmarkCircle16Regular /> } : {})}
              onClick={() => {
                dispatch({ type: 'standingToggled', standing });
              }}
            >
              {reviewTexts[standing](shown.standings[standing])}
            </ToggleButton>
          ))}
        </div>
      )}
      <Choice
        label={texts.findings.grouping}
        options={groupings}
        chosen={grouping}
        onChoose={(value) => {
          dispatch({ type: 'grouped', grouping: value });
        }}
      />
      {chip !== undefined && (
        <div className={styles.only}>
          <span>{texts.findings.onlyBilaga(chipName(chip, texts))}</span>
          <Button
            size="small"
            onClick={() => {
              dispatch({ type: 'bilagaCleared' });
            }}
          >
            {texts.findings.allBilagor}
          </Button>
        </div>
      )}
      <p role="status" className={styles.shown}>
        {texts.findings.shown(shown.shown, shown.all)}
      </p>
    </div>
  );
}

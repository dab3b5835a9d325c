import { cellName } from '../../../report/places';
import type { CopyNotice } from '../../../session/copy-maker';
import { useTexts } from '../../texts/texts-context';
import { useFillTexts } from '../../texts/use-fill-texts';
import { useCopyOutcomeStyles } from './CopyOutcome.styles';

const MOST_LINES = 6;

/** What `CopyOutcome` needs. */
interface CopyOutcomeProps {
  readonly notice: Exclude<CopyNotice, { readonly kind: 'notCopied' }>;
}

/** Says which filled copies were made, what whoever uses them should know, and what was left and why. */
export function CopyOutcome({ notice }: CopyOutcomeProps) {
  const { copies: texts } = useFillTexts();
  if (notice.kind === 'filesChanged') return texts.filesChanged(notice.files);
  const { copies } = notice;
  return (
    <>
      {texts.made(copies.map(({ name, cells }) => texts.copy(name, cells)))}
      {copies.length > 0 && ` ${texts.advice}`}
      <Details notice={notice} />
    </>
  );
}

function Details({ notice }: { readonly notice: Extract<CopyNotice, { readonly kind: 'copied' }> }) {
  const styles = useCopyOutcomeStyles();
  const { notices } = useTexts();
  const { copies: texts } = useFillTexts();
  const { copies, refused, left } = notice;
  const warned = copies.flatMap(({ name, warnings }) => warnings.map((text) => ({ about: `${name}:`, text })));
  const unfilled = refused.map(({ file, reason }) => ({ about: texts.left(file), text: reason }));
  const cells = left.map(({ place, reason }) => ({ about: `${place.sheet.file}, ${cellName(place)}:`, text: reason }));
  const lines = [...warned, ...unfilled, ...cells];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {lines.slice(0, MOST_LINES).map(({ about, text }) => (
        <li key={`${about}${text}`}>
          {`${about} `}
          <span lang="sv">{text}</span>
        </li>
      ))}
      {lines.length > MOST_LINES && <li>{notices.more(lines.length - MOST_LINES)}</li>}
    </ul>
  );
}

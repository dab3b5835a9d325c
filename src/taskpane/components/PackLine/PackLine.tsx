import { lazy, Suspense } from 'react';
import type { RulePack } from '../../../core/packs/schema';
import type { PackChoice } from '../../../core/submissions/pack-choice/pack-choice';
import { packReason } from '../../../core/summary/pack-wording';
import type { SessionState } from '../../../session/session-state';
import { useSession } from '../../app/session-context';
import { useTexts } from '../../texts/texts-context';
import { Disclosure } from '../Disclosure/Disclosure';
import { usePackLineStyles } from './PackLine.styles';

// Seldom opened, so it is fetched when it is.
const PackSection = lazy(async () => ({ default: (await import('../PackSection/PackSection')).PackSection }));

/** What `PackLine` needs. */
interface PackLineProps {
  readonly pack: RulePack;
  readonly choice: PackChoice;
  readonly state: SessionState;
}

/** Which rule pack a submission is checked with and why, with the way to see what is in it and to change it. */
export function PackLine({ pack, choice, state }: PackLineProps) {
  const styles = usePackLineStyles();
  const session = useSession();
  const { overview, language } = useTexts();
  return (
    <>
      <p className={styles.rulePack}>
        {overview.rulePack(pack.id, pack.version, pack.region)}. {packReason(choice, language)}
      </p>
      {session.canChoosePack && (
        <Disclosure title={overview.changePack}>
          <Suspense fallback={null}>
            <PackSection pack={pack} packs={state.packs} />
          </Suspense>
        </Disclosure>
      )}
    </>
  );
}

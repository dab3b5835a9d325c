import { useEffect, useId } from 'react';
import type { RulePack } from '../../../core/packs/schema';
import type { PackFault, PackState } from '../../../session/packs';
import { useSession } from '../../app/session-context';
import { usePackTexts } from '../../texts/use-pack-texts';
import { Choice, type ChoiceOption } from '../Choice/Choice';
import { FileZone } from '../FileZone/FileZone';
import { PackContents } from '../PackContents/PackContents';
import { usePackSectionStyles } from './PackSection.styles';

/** The files that rule packs are in. */
const ACCEPTED = '.json,.jsonc';
/** Stands for no choice, and for the region's own: no built-in pack has such an id. */
const BY_ITSELF = '';
const OWN = '*';

/** What `PackSection` needs. */
interface PackSectionProps {
  /** What the submission that is shown is checked with. */
  readonly pack: RulePack;
  readonly packs: PackState;
}

/** Chooses the rule pack for the open workbook, opens a region's own, and shows what is in the one that is used. */
export function PackSection({ pack, packs }: PackSectionProps) {
  const styles = usePackSectionStyles();
  const session = useSession();
  const texts = usePackTexts();
  const id = useId();
  useEffect(() => void session.offerPacks(), [session]);
  const { chosen, offered, own, fault } = packs;
  const options: readonly ChoiceOption<string>[] = [
    { value: BY_ITSELF, name: texts.byItself },
    ...offered.map((one) => ({ value: one.id, name: texts.option(one.region, one.id) })),
    ...(own === null ? [] : [{ value: OWN, name: texts.option(own.pack.region, own.file) }]),
  ];
  return (
    <div className={styles.section}>
      <Choice
        label={texts.choose}
        options={options}
        chosen={chosen === null ? BY_ITSELF : chosen === own?.pack ? OWN : chosen.id}
        onChoose={(value) => {
          const other = value === OWN ? own?.pack : offered.find((one) => one.id === value);
          session.choosePack(other ?? null);
        }}
      />
      <p id={id} className={styles.text}>
        {texts.advice}
      </p>
      <FileZone
        describedBy={id}
        accept={ACCEPTED}
        onFiles={([file]) => {
          if (file !== undefined) void session.openPack(file);
        }}
      />
      {fault !== null && <Fault fault={fault} />}
      <PackContents pack={pack} />
    </div>
  );
}

/** What keeps a file from being used as a rule pack, line by line. */
function Fault({ fault: { file, problems } }: { readonly fault: PackFault }) {
  const styles = usePackSectionStyles();
  const texts = usePackTexts();
  return (
    <div role="alert">
      <p className={styles.text}>{texts.notUsed(file)}</p>
      {problems.length > 0 && (
        <ul className={styles.list} lang="sv">
          {problems.map(({ line, message }) => (
            <li key={`${line} ${message}`}>{`Rad ${line}: ${message}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

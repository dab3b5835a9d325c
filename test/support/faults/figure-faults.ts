import type { Fault } from './scene';

/** Figures of the wrong sign, size or kind, and figures that are not there. */
export const FIGURE_FAULTS: Readonly<Record<string, Fault>> = {
  'a cost is typed as positive': (scene) => {
    const cell = scene.cell('10a', scene.delomrade(), `Kostnader ${scene.random.pick(scene.periods)}`);
    cell.set(-cell.number);
    return { rule: 'teckenfel', at: [cell] };
  },

  'an investment is typed as negative': (scene) => {
    const found = scene.investment();
    if (found === undefined) return undefined;
    const cell = scene.cell('10b', ...found);
    cell.set(-cell.number);
    return { rule: 'teckenfel', at: [cell] };
  },

  'Avskrivningar are typed as positive': (scene) => {
    const cell = scene.cell('10a', 'Avskrivningar', `Netto ${scene.yearColumns[0] ?? ''}`);
    cell.set(-cell.number);
    return { rule: 'teckenfel', at: [cell] };
  },

  'a cost is typed in kronor': (scene) => {
    const cell = scene.cell('10a', scene.delomrade(), `Kostnader ${scene.random.pick(scene.periods)}`);
    cell.set(cell.number * 1000);
    return { rule: 'enhet-misstankt', at: [cell] };
  },

  'a cost is typed in millions': (scene) => {
    const cell = scene.cell('10a', scene.delomrade(), `Kostnader ${scene.random.pick(scene.periods)}`);
    cell.set(Number((cell.number / 1000).toPrecision(12)));
    return { rule: 'enhet-misstankt', at: [cell] };
  },

  'an IT project is typed in kronor': (scene) => {
    const { itProjects } = scene.submission.content;
    // Among years of about the same size; a year of 20 among years of 2 000 would not stand out.
    const found = itProjects.filter(({ kostnad }) => {
      const [least, others] = [kostnad[3] ?? 0, kostnad.map((amount) => amount ?? 0)];
      return (
        least > 0 &&
        others.filter((amount) => amount > 0).length >= 4 &&
        others.every((amount) => amount < 4 * least && (amount === 0 || 4 * amount > least))
      );
    });
    if (found.length === 0) return undefined;
    const cell = scene.cell('10c', `${scene.random.pick(found).name}, Kostn.`, scene.planColumns[3] ?? '');
    cell.set(cell.number * 1000);
    return { rule: 'enhet-misstankt', at: [cell] };
  },

  'a cost is stored as text': (scene) => {
    const cell = scene.cell('10a', scene.delomrade(), `Kostnader ${scene.random.pick(scene.periods)}`);
    cell.set(scene.random.pick(TYPED_AS_TEXT)(cell.number));
    return { rule: 'tal-som-text', at: [cell] };
  },

  'an investment is stored as text': (scene) => {
    const found = scene.investment();
    if (found === undefined) return undefined;
    const cell = scene.cell('10b', ...found);
    cell.set(scene.random.pick(TYPED_AS_TEXT)(cell.number));
    return { rule: 'tal-som-text', at: [cell] };
  },

  'an IT cost is stored as text with its unit': (scene) => {
    const found = scene.submission.content.itProjects.filter(({ kostnad }) => (kostnad[2] ?? 0) > 0);
    if (found.length === 0) return undefined;
    const cell = scene.cell('10c', `${scene.random.pick(found).name}, Kostn.`, scene.planColumns[2] ?? '');
    cell.set(`${grouped(cell.number, ' ')} ${scene.submission.layout.unit}`);
    return { rule: 'tal-som-text', at: [cell] };
  },

  'a delområde is on a hidden row': (scene) => {
    const name = scene.delomrade();
    scene.submission.hideRow(scene.cell('10a', name, 'etikett'));
    return { rule: 'dolt-innehall', at: [scene.cell('10a', name, `Netto ${scene.yearColumns[0] ?? ''}`)] };
  },

  'a delområde has no cost for a year': (scene) => {
    const cell = scene.cell('10a', scene.delomrade(), `Kostnader ${scene.random.pick(scene.periods)}`);
    return { rule: 'varde-saknas', at: [cell.clear()] };
  },

  'Regionbidrag has no figure for a year': (scene) => {
    const cell = scene.cell('10a', 'Regionbidrag', `Intäkter ${scene.random.pick(scene.periods)}`);
    return { rule: 'varde-saknas', at: [cell.clear()] };
  },

  'a year has no number of inhabitants': (scene) => {
    const cell = scene.cell('11', 'Antal invånare', scene.random.pick(scene.periods));
    return { rule: 'varde-saknas', at: [cell.clear()] };
  },

  'lokalarea lacks Inhyrda lokaler for a year': (scene) => {
    const cell = scene.cell('9', 'Inhyrda lokaler', scene.random.pick(scene.yearColumns));
    return { rule: 'varde-saknas', at: [cell.clear()] };
  },
};

const TYPED_AS_TEXT: readonly ((value: number) => string)[] = [
  (value) => `${value < 0 ? '-' : ''}${grouped(value, ' ')}`,
  (value) => `${value < 0 ? '\u2212' : ''}${grouped(value, '\u00A0')}`,
  (value) => `${value < 0 ? '\u2013' : ''}${grouped(value, '\u202F')}`,
  (value) => (value < 0 ? `${grouped(value, ' ')}-` : grouped(value, ' ')),
  (value) => (value < 0 ? `(${grouped(value, ' ')})` : grouped(value, ' ')),
  (value) => `${String(value).replace('.', ',')} `,
];

function grouped(value: number, mark: string): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, mark) + (fraction === undefined ? '' : `,${fraction}`);
}

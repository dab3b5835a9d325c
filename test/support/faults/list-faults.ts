import type { SubmissionCell } from '../submission/submission';
import type { Fault, Planted, Scene } from './scene';

/** Mistakes in the lists of risks and projects. */
export const LIST_FAULTS: Readonly<Record<string, Fault>> = {
  'a risk has no value': (scene) => {
    const cell = risk(scene, scene.random.pick(['Effektivitet', 'Påverkan', 'Sannolikhet']));
    cell.clear().fill(null);
    return { rule: '16-riskvarde', at: [cell] };
  },

  'a risk has a value that is none': (scene) => {
    const cell = risk(scene, scene.random.pick(['Effektivitet', 'Påverkan', 'Sannolikhet']));
    cell.set(scene.random.pick(['Hög', 'Orange', '3'])).fill(null);
    return { rule: '16-riskvarde', at: [cell] };
  },

  'a risk value has the fill of another one': (scene) => {
    const cell = risk(scene, scene.random.pick(['Effektivitet', 'Påverkan', 'Sannolikhet']));
    cell.fill(cell.value === 'Grön' ? 'FF0000' : '92D050');
    return { rule: '16-farg-avviker', at: [cell] };
  },

  'a red risk has no Åtgärd': (scene) => {
    const index = scene.submission.content.risks.findIndex(({ values }) => values.includes('Röd'));
    if (index < 0) return undefined;
    return { rule: '16-atgard-saknas', at: [scene.cell('16', `Risk ${index + 1}`, 'Åtgärd').clear()] };
  },

  'a risk has no Ansvarig': (scene) => ({ rule: '16-ansvarig-saknas', at: [risk(scene, 'Ansvarig').clear()] }),

  'a risk has no Status': (scene) => ({ rule: '16-status-saknas', at: [risk(scene, 'Status').clear()] }),

  'a risk has an unknown Kategori': (scene) => ({ rule: '16-kategori', at: [risk(scene, 'Kategori').set('Väder')] }),

  'a risk has no cross': (scene) => {
    const { risks } = scene.submission.content;
    const number = scene.random.whole(1, risks.length);
    const place = scene.cell('16', `Risk ${number}`, 'Processeffektivitet').place;
    for (let offset = 0; offset < 5; offset++) {
      scene.submission.sheet('16').edit(place.row, place.column + offset, { value: null });
    }
    return { rule: '16-paverkan-saknas', at: [scene.cell('16', `Risk ${number}`, 'Benämning')] };
  },

  'two risks have the same Nr': (scene) => {
    const count = scene.submission.content.risks.length;
    if (count < 2) return undefined;
    return { rule: '16-nummer', at: [scene.cell('16', `Risk ${count}`, 'Nr').set(1)] };
  },

  'a project has no Projektnamn': (scene) =>
    projectCell(scene, 'Projektnamn', '17-obligatoriskt', (cell) => cell.clear()),

  'a project has no Omfattning': (scene) =>
    projectCell(scene, 'Omfattning', '17-obligatoriskt', (cell) => cell.clear()),

  'a project has a Kategori that is not allowed': (scene) =>
    projectCell(scene, 'Kategori', '17-tillatet-varde', (cell) => cell.set('Diverse')),

  'a project has Ja for a cross': (scene) => {
    const list = scene.submission.content.projectLists[0];
    const mark = list?.projects[0]?.marks[0];
    if (mark === undefined) return undefined;
    const column = [
      'Processeffektivitet',
      'Säkerhet patient, invånare',
      'Förtroende, rykte',
      'Medarbetare',
      'Hushållning resurser',
    ][mark - 1];
    return { rule: '17-kryss', at: [scene.cell('17-1', 'Projekt 1', column ?? '').set('Ja')] };
  },

  'two projects have the same Nr': (scene) => {
    const count = scene.submission.content.projectLists[0]?.projects.length ?? 0;
    if (count < 2) return undefined;
    return { rule: '17-nummer', at: [scene.cell('17-1', `Projekt ${count}`, 'Nr').set(1)] };
  },

  'an It-plan project is not on bilaga 10 c': (scene) => {
    const index =
      scene.submission.content.projectLists[0]?.projects.findIndex(
        ({ finansiering }) => !/plan/iu.test(finansiering),
      ) ?? -1;
    if (index < 0) return undefined;
    scene.cell('17-1', `Projekt ${index + 1}`, 'Investering').set(500_000);
    return {
      rule: '17-10c-it-plan',
      at: [scene.cell('17-1', `Projekt ${index + 1}`, 'Finansieringsform').set('It-plan')],
    };
  },

  'an It-plan project has another amount than bilaga 10 c': (scene) => {
    const index =
      scene.submission.content.projectLists[0]?.projects.findIndex(({ finansiering }) => /plan/iu.test(finansiering)) ??
      -1;
    if (index < 0) return undefined;
    return { rule: '17-10c-belopp', at: [scene.cell('17-1', `Projekt ${index + 1}`, 'Investering').set(7_345_000)] };
  },

  'an It-plan project has no amount': (scene) => {
    const index =
      scene.submission.content.projectLists[0]?.projects.findIndex(({ finansiering }) => /plan/iu.test(finansiering)) ??
      -1;
    if (index < 0) return undefined;
    return {
      rule: '17-investering-tolkas',
      at: [scene.cell('17-1', `Projekt ${index + 1}`, 'Investering').set('Ej beräknat')],
    };
  },

  'the same project is on two lists': (scene) => {
    const [first, second] = scene.submission.content.projectLists;
    const index = first?.projects.findIndex(({ finansiering }) => !/plan/iu.test(finansiering)) ?? -1;
    if (first === undefined || second === undefined || index < 0 || second.projects.length === 0) return undefined;
    const target = second.projects.findIndex(({ finansiering }) => !/plan/iu.test(finansiering));
    if (target < 0) return undefined;
    const cell = scene.cell('17-2', `Projekt ${target + 1}`, 'Projektnamn');
    return { rule: '17-projekt-dubblett', at: [cell.set(first.projects[index]?.name ?? '')] };
  },
};

function risk(scene: Scene, column: string): SubmissionCell {
  return scene.cell('16', `Risk ${scene.random.whole(1, scene.submission.content.risks.length)}`, column);
}

function projectCell(
  scene: Scene,
  column: string,
  rule: string,
  change: (cell: SubmissionCell) => SubmissionCell,
): Planted | undefined {
  const list = scene.submission.content.projectLists[0];
  const index = list?.projects.findIndex(({ finansiering }) => !/plan/iu.test(finansiering)) ?? -1;
  return index < 0 ? undefined : { rule, at: [change(scene.cell('17-1', `Projekt ${index + 1}`, column))] };
}

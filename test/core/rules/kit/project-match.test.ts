import { matchProjectNames } from '../../../../src/core/rules/kit/project-match';

const COGNOS = 'Beslutstöd utdata - delprojekt 1) Uppgradering Cognos';
const HYPERGENE = 'Systemverktyg för Planerings och Uppföljning (Hypergene)';
const BESLUTSSTOD = 'Verktyg för beslutsstöd, produktions- och kapacitetsplanering';
const BILDER = 'Medicinska bilder, RIS-PACS-VNA';
const FVIS = 'KST: Framtidens Vårdinformationsstöd FVIS Programmet';

it.each([
  ['Journalsystem i mobilen', 'Journalsystem i mobilen etapp 1'],
  ['Digital patologi', 'Digital patologi etapp 3'],
  ['Mobilt journalsystem', 'Journalsystem i mobilen'],
  ['Passersystem, byte', 'Byte av passersystem'],
  ['Byte av telefonväxel', 'Ny telefonväxel'],
  ['Utbyte av telefonväxlar', 'Byte av telefonväxel'],
  ['Läkemedelsautomat', 'Läkemedelsautomater'],
  ['Automat för läkemedel', 'Läkemedelsautomat'],
  ['Patolgi, digital', 'Digital patologi'],
  ['Uppgradering av Raindance', 'Raindance uppgradering'],
  ['Raindance', 'Uppgradering Raindance'],
  ['Införande av e-frikort', 'E-frikort'],
  ['Beslutsstöd', BESLUTSSTOD],
  ['Produktions- och kapacitetsplanering', BESLUTSSTOD],
  ['Medicinska bilder', BILDER],
  ['RIS/PACS', BILDER],
  ['FVIS', FVIS],
  ['Framtidens vårdinformationsstöd', FVIS],
  ['Framtidens vårdinformationstöd (FVIS)', FVIS],
  ['VNA, RIS-PACS', BILDER],
  ['Hypergene', HYPERGENE],
  ['SITHS-kort', 'Byte av SITHS-kort'],
  ['Bokning via 1177', 'Bokning via 1177 etapp 2'],
  ['Nytt trådlöst nätverk Sundsvall', 'Trådlöst nätverk, Sundsvall'],
  ['Webbtidbok via 1177', 'Webbtidbok 1177'],
  ['Digitala vårdrapporter tandvårdsstöd', 'Digital vårdrapport, tandvårdsstöd'],
  ['JOURNALSYSTEM I MOBILEN', 'Journalsystem i mobilen'],
  ['Planeringssystem', 'Nytt planeringssystem'],
  ['Trådlöst nätverk', 'Trådlösa nätverk på sjukhusen'],
  ['Ny e-postplattform', 'E-post plattform'],
])('takes %j and %j for the same project', (one, other) => {
  expect(matchProjectNames(one, other).likeness).toBe('same');
  expect(matchProjectNames(other, one).likeness).toBe('same');
});

it.each([
  [COGNOS, BESLUTSSTOD],
  ['Journalsystem', 'Journalsystem i mobilen'],
  ['Nytt journalsystem', 'Journalsystem i mobilen'],
  ['Ny journal', 'Nytt journalsystem'],
  ['Journalsystem i mobilen etapp 2', 'Journalsystem i mobilen etapp 1'],
  ['Bokning via 1177', 'Formulär via 1177'],
  ['SAP lagermodul', 'SAP ekonomi'],
  ['Nytt trådlöst nätverk Sundsvall', 'Nytt trådlöst nätverk Sollefteå'],
  ['Mobil incheckning', 'Mobilt journalsystem'],
])('takes %j and %j for one project if the amounts agree', (one, other) => {
  expect(matchProjectNames(one, other).likeness).toBe('alike');
  expect(matchProjectNames(other, one).likeness).toBe('alike');
});

it.each([
  [HYPERGENE, BESLUTSSTOD],
  [HYPERGENE, BILDER],
  [HYPERGENE, FVIS],
  ['Planeringssystem', BESLUTSSTOD],
  ['Planeringssystem', BILDER],
  ['Planeringssystem', FVIS],
  [COGNOS, BILDER],
  [COGNOS, FVIS],
  ['Digital patologi', 'Digital radiologi'],
  ['Digital kardiologi', 'Digital radiologi'],
  ['Ny journal', 'Nytt intranät'],
  ['Byte av telefonväxel', 'Byte av passersystem'],
  ['Uppgradering Raindance', 'Uppgradering Cognos'],
  ['Införande av e-frikort', 'Införande av e-remiss'],
  ['Digitala kallelser', 'Digitala vårdrapporter'],
  ['Bilbokningssystem', 'Bokning via 1177'],
  ['Vårdinformation på skärm', 'Framtidens Vårdinformationsstöd'],
  ['Informationssäkerhet', 'Patientsäkerhet'],
  ['Medicinsk teknik', 'Medicinska bilder'],
  ['Projekt 1', 'Projekt 2'],
  ['System för uppföljning', 'System för planering'],
  ['Ny server', 'Ny skrivare'],
  ['Utdata', 'Indata'],
  ['', 'Journalsystem'],
])('takes %j and %j for two projects', (one, other) => {
  expect(matchProjectNames(one, other).likeness).toBe('unlike');
  expect(matchProjectNames(other, one).likeness).toBe('unlike');
});

it('scores the nearer of two names higher', () => {
  const near = matchProjectNames('Journalsystem i mobilen', 'Journalsystem i mobilen etapp 1');
  const far = matchProjectNames('Journalsystem i mobilen', 'Journalsystem för mobila team');

  expect(near.score).toBeGreaterThan(far.score);
});

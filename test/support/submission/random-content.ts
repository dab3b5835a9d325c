import type { Random } from '../random';
import type {
  AccountRow,
  FiveYears,
  InvestmentRow,
  ItProjectRow,
  ProjectRow,
  RiskRow,
  SubmissionContent,
  ThreeYears,
  VisitRow,
} from './content';

/** In what steps amounts are given, in tkr: 100 for figures with one decimal in mnkr, 0.001 for hidden decimals. */
export type AmountStep = 100 | 1 | 0.001;

const FORVALTNINGAR = [
  'Regionledningsförvaltningen',
  'Hälso- och sjukvårdsförvaltningen',
  'Regionala utvecklingsförvaltningen',
  'Kollektivtrafikförvaltningen',
  'Tandvårdsförvaltningen',
];

const DELOMRADEN = [
  'Primärvård',
  'Allmänläkarvård',
  'Specialiserad somatisk vård',
  'Specialiserad psykiatrisk vård',
  'Läkemedel',
  'Beställartandvård',
  'Medicinsk service',
  'Allm.service inkl. Centrala \nstabsfunktioner',
  'Övrig hälso- och sjukvård',
  'Fastighetsförvaltning',
  'Högskoleverksamhet',
  'Förtroendemannaorg.',
  'Ambulans- och sjuktransporter',
  'Habilitering och hjälpmedel',
  'Forskning och utveckling',
  'Kultur och bildning',
  'Övrig verksamhet',
];

const INVESTMENTS = [
  'Ultraljud, Klinisk fysiologi',
  'Narkosapparater 4 st',
  'Sängar vårdavdelning',
  'Skåpbil, Ambulans',
  'Autoklav',
  'Endoskop 6 st',
  'Patientmonitorer',
  'Diskdesinfektor',
  'Kylrum',
  'Mikroskop',
  'Tandläkarstolar',
  'Rehabutrustning',
  'Spirometer',
  'Truck 4 st, Transport',
  'Städmaskin, 6 st',
  'Videoutrustning',
  'Diverse/ospecificerat',
];

const IT_PROJECTS = [
  'Journalsystem i mobilen',
  'Bokning via 1177',
  'Digital patologi',
  'Byte av passersystem',
  'Läkemedelsautomat',
  'Verktyg för beslutsstöd',
  'Medicinska bilder',
  'Nytt lönesystem',
];

const OTHER_PROJECTS = [
  'Renovering av entré',
  'Grön logistik',
  'Nytt måltidskoncept',
  'Kompetensförsörjning 2030',
  'Minskad sjukfrånvaro',
  'Cirkulära textilier',
  'Ny vårdcentral i norr',
  'Utbildningsplattform',
];

const RISKS = [
  'Brist på personal',
  'Driftstopp',
  'Felaktiga utbetalningar',
  'Försenad upphandling',
  'Bristande avtalstrohet',
  'Dataförlust',
  'Hög sjukfrånvaro',
  'Jäv och mutor',
  'Otydliga beslutsvägar',
];

const KATEGORIER = ['Efterlevnad regelverk', 'Förtroende', 'Verksamhet', 'Finansiell'];
const VARDEN = ['Röd', 'Gul', 'Grön'];
const PROJECT_KATEGORIER = ['Målbild framtidens hälsa och sjukvård', 'Hållbarhet', 'Ordning och reda', 'Övrigt'];
const OMFATTNING = ['Låg = 1000 h', 'Medel = 3000 h', 'Hög = 5000 h'];

/** Invented figures that agree everywhere, of any size a förvaltning may have. */
export function randomContent(random: Random, step: AmountStep): SubmissionContent {
  const money = (tkr: number): number => Number((Math.round(tkr / step) * step).toFixed(3));
  const year = random.whole(2018, 2030);
  const growth = [random.between(0.002, 0.026), random.between(0.002, 0.026)] as const;
  const scales = [1, 1 + growth[0], (1 + growth[0]) * (1 + growth[1])] as const;

  const account = (name: string, cost: number, income: number): AccountRow => ({
    name,
    before: [money((income - cost) * random.between(0.93, 0.97)), money((income - cost) * random.between(0.97, 0.99))],
    intakter: scales.map((scale) => (income === 0 ? null : money(income * scale))) as unknown as ThreeYears,
    kostnader: scales.map((scale) => (cost === 0 ? null : money(-cost * scale))) as unknown as ThreeYears,
  });
  const delomraden = random.sample(DELOMRADEN, random.whole(3, 15)).map((name) => {
    const cost = 10 ** random.between(3.3, 6.2);
    return account(name, cost, random.chance(0.25) ? 0 : cost * random.between(0.02, 1.05));
  });
  const small = delomraden.reduce((sum, row) => sum - (row.kostnader[0] ?? 0), 0);
  const posts = [
    account(
      'Finansiella intäkter/kostnader',
      small * random.between(0.005, 0.02),
      small * random.between(0.001, 0.004),
    ),
    account('Tandvårdsersättning', small * random.between(0.01, 0.05), 0),
    account('Primärvårdersättning', small * random.between(0.01, 0.03), 0),
  ];
  const netto = (index: 0 | 1 | 2): number =>
    [...delomraden, ...posts].reduce((sum, row) => sum + (row.intakter[index] ?? 0) + (row.kostnader[index] ?? 0), 0);
  const before = (index: 0 | 1): number =>
    [...delomraden, ...posts].reduce((sum, row) => sum + (row.before[index] ?? 0), 0);
  const regionbidrag: AccountRow = {
    name: 'Regionbidrag',
    before: [money(-before(0) * random.between(0.99, 1.01)), money(-before(1))],
    intakter: [money(-netto(0)), money(-netto(1)), money(-netto(2))],
    kostnader: [null, null, null],
  };

  const amount = (): number =>
    random.chance(0.15) ? 0 : Math.max(step === 100 ? 100 : 20, money(10 ** random.between(1.4, 3.4)));
  const years = (): FiveYears => [amount(), amount(), amount(), amount(), amount()];
  const investments: InvestmentRow[] = random.sample(INVESTMENTS, random.whole(1, 15)).map((name, index) => ({
    nr: String(4000 + index),
    name,
    amounts: years(),
  }));
  const outside10a = random.chance(0.4) ? 'Komponentutbyte, \nregionfastigheter' : null;
  if (outside10a !== null)
    investments.splice(random.whole(0, investments.length), 0, { nr: '4900', name: outside10a, amounts: years() });

  const itProjects = random.sample(IT_PROJECTS, random.whole(0, 6)).map((name, index): ItProjectRow => {
    const hasInvestment = random.chance(0.7);
    return {
      nr: String(8000 + index * 7),
      name,
      kostnad: years(),
      investering: hasInvestment ? years() : [null, null, null, null, null],
      fo: random.pick(['Vårdstöd', 'Bildhantering', 'Analys och uppföljning']),
      kund: random.pick(['Vård', 'Gemensamt', 'Stab']),
      arskostnad: amount(),
      kapitalkostnad: hasInvestment ? Math.max(step === 100 ? 100 : 20, amount()) : null,
    };
  });

  const investeringar = ([2, 3, 4] as const).map(
    (index) =>
      investments
        .filter(({ name }) => name !== outside10a)
        .reduce((sum, { amounts }) => sum + (amounts[index] ?? 0), 0) +
      itProjects.reduce((sum, { investering }) => sum + (investering[index] ?? 0), 0),
  );
  const avskrivning = (investering: number): number =>
    money(-Math.max(investering * random.between(1.03, 2.2), 200) - step);
  const [first = 0] = investeringar;
  const avskrivningar: FiveYears = [
    money(-first * random.between(0.9, 1.6) - 500),
    money(-first * random.between(1.2, 1.6) - 500),
    ...(investeringar.map(avskrivning) as [number, number, number]),
  ];

  let population = random.whole(40_000, 1_600_000);
  const invanare = Array.from(
    { length: 5 },
    () => (population = Math.round(population * random.between(0.99, 1.012))),
  ) as unknown as FiveYears;

  const lists = random.chance(0.7) ? ['Vård', 'Stab'] : [random.pick(['Ekonomi', 'HR'])];
  const names = [...random.sample(OTHER_PROJECTS, 8)];
  const planned = itProjects.filter(({ kostnad, investering }) =>
    [2, 3, 4].some((index) => (kostnad[index] ?? 0) + (investering[index] ?? 0) > 0),
  );
  return {
    year,
    forvaltning: random.pick(FORVALTNINGAR),
    delomraden,
    finansiella: [...posts, regionbidrag],
    avskrivningar,
    investeringarBefore: [
      money((avskrivningar[0] ?? 0) * random.between(0.3, 1.4)),
      money((avskrivningar[1] ?? 0) * random.between(0.3, 0.95)),
    ],
    investments,
    outside10a,
    itProjects,
    invanare,
    intaktsfinansieringsgrad: Array.from({ length: 5 }, () =>
      Number(random.between(0.1, 0.6).toFixed(3)),
    ) as unknown as FiveYears,
    primarvardsersattningPerInv: Array.from({ length: 5 }, () => random.whole(3000, 5000)) as unknown as FiveYears,
    prognos: {
      aterinvesteringsgrad: Number(random.between(0.4, 0.99).toFixed(3)),
      tandvardPerInv: random.whole(50, 900),
      regionbidrag: money((regionbidrag.before[1] ?? 0) * 0.999),
    },
    subUnit: random.chance(0.3)
      ? {
          name: random.pick(['Regionfastigheter', 'Hjälpmedel', 'Folktandvården']),
          externIntaktsfinansieringsgrad: randomShares(random, 0.1, 0.3),
          aterinvesteringsgrad: randomShares(random, 0.7, 1.8),
        }
      : null,
    risks: random.sample(RISKS, random.whole(1, 9)).map((name) => randomRisk(random, name)),
    projectLists: lists.map((unit) => ({
      unit,
      projects: Array.from({ length: random.whole(0, 4) }, () => {
        const it = random.chance(0.5) ? planned.shift() : undefined;
        return it === undefined ? randomProject(random, names.shift() ?? unit) : randomItProject(random, it);
      }),
    })),
    egnaLokaler: randomSeries(random, 40_000),
    inhyrdaLokaler: randomSeries(random, 4_000),
    visits: randomVisits(random),
  };
}

function randomShares(random: Random, least: number, most: number): FiveYears {
  return Array.from({ length: 5 }, () => Number(random.between(least, most).toFixed(3))) as unknown as FiveYears;
}

function randomSeries(random: Random, size: number): FiveYears {
  const base = size * random.between(0.5, 2);
  return Array.from({ length: 5 }, () => Math.round(base * random.between(0.95, 1.05))) as unknown as FiveYears;
}

function randomVisits(random: Random): readonly VisitRow[] {
  const rows = [
    ['Allmänläkarvård (DVO 010)', 'Läkare', 240_000],
    ['Sjuksköterskevård (DVO 015)', 'Distriktssköterska', 200_000],
    ['Sjuksköterskevård (DVO 015)', 'Annan personalkategori', 12_000],
    ['Mödrahälsovård (DVO 020)', 'Läkare', 64],
    ['Mödrahälsovård (DVO 020)', 'Barnmorska', 26_000],
  ] as const;
  return rows.slice(0, random.whole(2, rows.length)).map(([group, staff, size]) => ({
    group,
    staff,
    mottagning: randomSeries(random, size),
    hem: randomSeries(random, size / 30),
    telefon: randomSeries(random, size / 3),
  }));
}

function randomRisk(random: Random, name: string): RiskRow {
  return {
    name,
    kategori: random.sample(KATEGORIER, random.whole(1, 2)).join(random.pick([', ', ','])),
    marks: random.sample([1, 2, 3, 4, 5], random.whole(1, 5)),
    values: [random.pick(VARDEN), random.pick(VARDEN), random.pick(VARDEN)],
    atgard: 'Rutinen ses över under året.',
    ansvarig: random.pick(['Ekonomichef', 'HR-chef', 'Verksamhetschef']),
    status: random.pick(['Pågår', 'Klar', 'Ej påbörjad']),
  };
}

function randomProject(random: Random, name: string): ProjectRow {
  return {
    name,
    kategori: random.pick(PROJECT_KATEGORIER),
    digitalisering: random.pick(['Ja', 'Nej']),
    marks: random.sample([1, 2, 3, 4, 5], random.whole(1, 4)),
    omfattning: random.pick(OMFATTNING),
    investering: random.pick([null, 'Ej beräknat', 250_000, 1_200_000, '500 000 kr']),
    finansiering: random.pick(['Givna ramar', 'Anslag', 'EU', 'Övrigt']),
  };
}

/** A project that is on bilaga 10 c too, with the same amount in kronor. */
function randomItProject(random: Random, { name, nr, kostnad, investering }: ItProjectRow): ProjectRow {
  const tkr = [2, 3, 4].reduce((sum, index) => sum + (kostnad[index] ?? 0) + (investering[index] ?? 0), 0);
  const kronor = Math.round(tkr * 1000);
  const grouped = String(kronor).replace(/\B(?=(?:\d{3})+$)/gu, ' ');
  return {
    ...randomProject(random, random.pick([name, name, `${name} (${nr})`, name.toUpperCase()])),
    investering: random.pick([kronor, kronor, `${grouped} under 3 år`, `${grouped} kr`]),
    finansiering: random.pick(['It-plan', 'IT-plan', 'It\u2010plan']),
  };
}

import { defineRule } from './kit/define-rule';
import { checkNumbering } from './kit/numbering';

/** Risks are numbered 1, 2, 3 … */
export const rule16Nummer = defineRule({
  id: '16-nummer',
  title: 'Riskerna är numrerade i följd från 1, och inget nummer förekommer två gånger',
  severity: 'varning',
  source: 'Bilaga 16, Riskidentitet, kolumnen Nr',
  explanation:
    'Numret är det som risken kallas vid i protokoll och uppföljning. Ett hopp kan betyda att en risk har fallit bort. Numrera om raderna.',
  appliesTo: ['16'],
  check: (bilaga) =>
    checkNumbering(
      bilaga,
      'Risk',
      bilaga.risks.map(({ nr, benamning }) => ({ nr, name: benamning })),
    ),
});

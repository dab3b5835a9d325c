/** What a cell's fill says of a risk. */
export type TrafficColour = 'röd' | 'gul' | 'grön';

/** Tones without enough colour to say anything: greys, tans. */
const LEAST_SATURATION = 0.3;
/** Nearly black and nearly white say nothing. */
const LIGHTNESS = { least: 0.1, most: 0.965 };
/** Degrees on the colour wheel. Orange counts as yellow; violet, blue and turquoise are none of the three. */
const HUES = { redFrom: 340, yellowFrom: 20, greenFrom: 70, greenTo: 170 };

/**
 * The traffic-light colour of a fill, so that Excel's own reds, yellows and greens, light and dark, are told apart.
 * @param fill RRGGBB
 * @returns undefined when the fill is another colour, or too pale or dark to say anything
 */
export function trafficColour(fill: string): TrafficColour | undefined {
  if (!/^[\dA-F]{6}$/iu.test(fill)) return undefined;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  const lightness = most - chroma / 2;
  if (lightness < LIGHTNESS.least || lightness > LIGHTNESS.most) return undefined;
  if (chroma / (1 - Math.abs(2 * lightness - 1)) < LEAST_SATURATION) return undefined;
  const sixth =
    most === red
      ? ((green - blue) / chroma + 6) % 6
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  const hue = Math.round(sixth * 6000) / 100;
  if (hue >= HUES.redFrom || hue < HUES.yellowFrom) return 'röd';
  if (hue < HUES.greenFrom) return 'gul';
  return hue < HUES.greenTo ? 'grön' : undefined;
}

/** The colour that a risk value's word names; undefined for a word that names none of the three. */
export function namedColour(word: string): TrafficColour | undefined {
  const key = word.trim().toLowerCase();
  if (key === 'röd' || key === 'gul' || key === 'grön') return key;
  return key === 'orange' ? 'gul' : undefined;
}

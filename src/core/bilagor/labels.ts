import { labelKey } from '../workbook/label';

/** Turns a text into the key by which labels are compared. */
export type Labels = (text: string) => string;

/**
 * Reads labels with the rule pack's variants: a variant gets the key of the label that it stands for.
 * @param variants the template's own label, then the ways in which the region writes it
 */
export function createLabels(variants: LabelVariants): Labels {
  let labels = created.get(variants);
  if (labels === undefined) created.set(variants, (labels = withVariants(variants)));
  return labels;
}

type LabelVariants = Readonly<Record<string, readonly string[]>>;

/** The same variants give the same function, so that what was read with it can be told to be. */
const created = new WeakMap<LabelVariants, Labels>();

function withVariants(variants: LabelVariants): Labels {
  const canonical = new Map(
    Object.entries(variants).flatMap(([label, spellings]) =>
      spellings.map((spelling): [string, string] => [labelKey(spelling), labelKey(label)]),
    ),
  );
  if (canonical.size === 0) return labelKey;
  return (text) => {
    const key = labelKey(text);
    return canonical.get(key) ?? key;
  };
}

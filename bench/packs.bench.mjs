// What it costs to choose each submission's rule pack among those of all regions, beside being told it, and how that grows
// with the number of templates.
import { bundle, measure } from './measure.mjs';

const WARM = 'bench/programs/warm-packs.ts';
const SAMPLES = ['samples/RLF bilagor 2020.xlsx', 'samples/HSF bilagor 2024 utan fel.xlsx'];
const MORE_TEMPLATES = [0, 70, 350, 700];

/** Compares recognising and checking with all packs with the same with one, and prints how it grows. */
export async function run(report) {
  const { [WARM]: program } = await bundle([WARM]);
  for (const path of SAMPLES) {
    const [{ work: chosen, memory: given }] = measure([[program, path, 40]], 3);
    report.line(`  ${path}: ${given.toFixed(1)} ms with one rule pack, ${chosen.toFixed(1)} ms with its own chosen`);
    report.limit('chosen among all packs beside one that is given', chosen / given, 1.1);
  }
  const [path] = SAMPLES;
  for (const more of MORE_TEMPLATES) {
    const [{ work: chosen, memory: given }] = measure([[program, path, 40, more]], 1);
    report.line(`  ${more} templates more: ${(chosen / given).toFixed(2)} x`);
  }
}

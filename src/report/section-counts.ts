import { isOpen } from '../core/findings/acceptance';
import { counted } from './counted';
import { countRoots, type FindingSection } from './finding-tree';
import { listCounts } from './verdict';

/** How many findings a section has, `1 fel och 3 varningar, 2 godtagna`; what only follows from another is left out. */
export function sectionCounts({ nodes }: FindingSection): string {
  const open = listCounts((severity) => countRoots(nodes, severity));
  const accepted = nodes.filter(({ finding }) => !isOpen(finding)).length;
  return [open, accepted === 0 ? '' : counted(accepted, 'godtagen', 'godtagna')]
    .filter((text) => text !== '')
    .join(', ');
}

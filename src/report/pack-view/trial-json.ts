import type { PackTrial } from '../../core/pack-view/pack-trial';
import { formatJson, SCHEMA_VERSION } from '../json';

/** What a rule pack found in some workbooks, for other programs. */
export function renderTrialJson({ rulePack, tables, notFound, leftOver }: PackTrial): string {
  return formatJson({ schemaVersion: SCHEMA_VERSION, rulePack: rulePack.id, tables, notFound, leftOver });
}

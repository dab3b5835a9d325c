import { checkSchema } from './check-schema';
import { type Problem } from './problem';
import { type ProjectFiles } from './project-files';
import { checkStoreRules } from './store-rules';
import { parseXml } from './xml';

/** Everything that Office or the store would refuse in a manifest. */
export function checkManifest(xml: string, files: ProjectFiles): Problem[] {
  const manifest = parseXml(xml);
  return [...checkSchema(manifest), ...checkStoreRules(manifest, files)];
}

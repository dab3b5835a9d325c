// npm runs this after `npm ci`, before it packs, and when the package is installed from its repository: it builds. Without
// the packages for development there is nothing to build with, which is no reason for the installation to fail.
import { execSync } from 'node:child_process';

try {
  import.meta.resolve('esbuild');
  import.meta.resolve('webpack');
} catch {
  process.stdout.write('Not built: the packages for development are not installed. `npm ci` installs and builds.\n');
  process.exit();
}
execSync('npm run build', { stdio: 'inherit' });

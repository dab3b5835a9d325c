// Builds the task pane and the ribbon's functions into dist/taskpane, a folder that any web server can serve as it is.
// docs/administration.md tells which environment variables a deployment sets.
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import webpack from 'webpack';
import { minifyWithSwc } from './scripts/minify-with-swc.mjs';
import { contentSecurityPolicy, manifestFor, readSettings } from './scripts/pane-settings.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** What webpack builds. `env.out` is the folder to build into, when it is not dist/taskpane. */
export default function configuration(env, { mode = 'production' } = {}) {
  const settings = readSettings(process.env, mode);
  const page = (name, chunks) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `src/entry/${name}.html`,
      chunks,
      scriptLoading: 'defer',
      templateParameters: { officeJs: settings.officeJs, policy: contentSecurityPolicy(settings), version },
    });

  return {
    mode,
    context: import.meta.dirname,
    target: ['web', 'es2022'],
    entry: { taskpane: './src/entry/taskpane.tsx', commands: './src/entry/commands.ts' },
    output: {
      path: resolve(import.meta.dirname, env?.out ?? 'dist/taskpane'),
      // Relative to the page, so that the folder can stand anywhere on a server.
      publicPath: '',
      // In a folder of their own, which a server may let browsers keep for ever.
      filename: 'scripts/[name].[contenthash:12].js',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            swcrc: false,
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      ],
    },
    optimization: {
      // React and Fluent UI change more seldom than the pane, and are then not fetched again.
      splitChunks: { chunks: 'all' },
      minimizer: [minifyWithSwc],
    },
    plugins: [
      new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
      page('taskpane', ['taskpane']),
      page('commands', ['commands']),
      page('hjalp', []),
      page('help', []),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.{png,js,css}' },
          { from: 'manifest.xml', transform: (content) => manifestFor(content.toString(), settings.url) },
        ],
      }),
    ],
    // The policy lets no code be made from strings, as the source maps for development otherwise are.
    devtool: mode === 'production' ? false : 'source-map',
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

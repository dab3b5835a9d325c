/** How esbuild bundles what runs in Node: the product, and what is measured beside it. */
export const BUNDLE_OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // The ES modules of our dependencies, not their CommonJS twins: those cannot be tree-shaken.
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
};

/**
 * The layers, as a failing check. Lower never imports higher; siblings never import each other; entries are leaves;
 * judgement is pure.
 */
const LAYERS = [
  ['kernel'],
  ['aws', 'policy', 'store', 'i18n', 'leaks', 'support'],
  ['inventory', 'activity', 'change'],
  ['posture', 'access', 'detections', 'actions'],
  ['incident'],
  ['reports'],
  ['app'],
  ['cli'],
];

const below = (layer) => LAYERS.slice(0, LAYERS.indexOf(layer)).flat();

const layerRules = LAYERS.flatMap((layer) =>
  layer.map((folder) => ({
    name: `layer-${folder}`,
    comment: `src/${folder} may import only itself and: ${below(layer).join(', ') || 'nothing'}`,
    severity: 'error',
    from: { path: `^src/${folder}/`, pathNot: '\\.test\\.ts$' },
    to: { path: '^src/', pathNot: `^src/(${[folder, ...below(layer)].join('|')})/` },
  })),
);

const ENTRY_FOLDERS = [
  'src/posture/controls',
  'src/inventory/collectors',
  'src/inventory/derived',
  'src/access/techniques',
  'src/detections/rules',
  'src/activity/formats',
  'src/actions/catalog',
  'src/incident/sweep',
];

const entryRules = ENTRY_FOLDERS.map((folder) => ({
  name: `leaf-${folder.split('/').pop()}`,
  comment: 'An entry is a leaf: deleting its folder leaves the build green',
  severity: 'error',
  from: { path: `^${folder}/([^/]+)/` },
  to: { path: `^${folder}/`, pathNot: `^${folder}/$1/` },
}));

export default {
  forbidden: [
    ...layerRules,
    ...entryRules,
    {
      name: 'nothing-imports-an-entry',
      comment: 'Entries are reached through the generated registry only',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [`^(${ENTRY_FOLDERS.join('|')})/`, '\\.generated\\.ts$', '\\.test\\.ts$'],
      },
      to: { path: `^(${ENTRY_FOLDERS.join('|')})/` },
    },
    {
      name: 'criteria-serve-controls-only',
      comment: 'What several controls share lies in criteria/; the engine knows no service',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/posture/(controls|criteria)/', '\\.test\\.ts$'] },
      to: { path: '^src/posture/criteria/' },
    },
    {
      name: 'judgement-is-pure',
      comment: 'Controls judge what was read; they ask nobody',
      severity: 'error',
      from: {
        path: '^src/(posture|access|detections|incident|policy|kernel|reports)/',
        pathNot: '\\.test\\.ts$',
      },
      to: {
        path: ['@aws-sdk/', '@duckdb/', '^src/(aws|store)/', '^(node:)?(fs|net|http|https|child_process)$'],
      },
    },
    {
      name: 'sdk-clients-in-collectors-only',
      comment: 'Only collectors, the sources of logs and src/aws know SDK clients',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/aws/',
          '^src/inventory/collectors/',
          '^src/activity/sources/',
          '^src/actions/',
          '\\.test\\.ts$',
        ],
      },
      to: { path: '@aws-sdk/client-' },
    },
    {
      name: 'kernel-runs-in-a-browser',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(test|tools|bench)/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

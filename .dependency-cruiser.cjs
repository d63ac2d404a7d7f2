// The import law: which room may know which. Rooms in the order of the way of one statement.
const PURE_BELOW_DIGESTS = [
  'text',
  'watchlist',
  'sources',
  'items',
  'classification',
  'statements',
  'stories',
  'subscriptions',
];

const MAY_IMPORT = {
  text: [],
  watchlist: ['text'],
  sources: ['text', 'watchlist'],
  items: ['text', 'watchlist'],
  classification: ['text', 'watchlist'],
  statements: ['text', 'watchlist', 'classification'],
  stories: ['text'],
  subscriptions: ['text', 'watchlist'],
  digests: PURE_BELOW_DIGESTS,
  storage: [...PURE_BELOW_DIGESTS, 'digests'],
  mail: [],
  monitor: [...PURE_BELOW_DIGESTS, 'digests', 'storage', 'mail'],
  workbench: [...PURE_BELOW_DIGESTS, 'digests', 'storage', 'monitor'],
  cli: [...PURE_BELOW_DIGESTS, 'digests', 'monitor', 'workbench', 'app'],
  app: [...PURE_BELOW_DIGESTS, 'digests', 'storage', 'mail', 'monitor', 'workbench'],
};

const roomRules = Object.entries(MAY_IMPORT).map(([room, others]) => ({
  name: `${room}-imports`,
  comment: `src/${room} may import ${others.length > 0 ? others.join(', ') : 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^(src|functions|infra|test)/', pathNot: `^src/(${[room, ...others].join('|')})/` },
}));

/** Rooms of which others need only the types: their code stays out of what imports them. */
const typesOnly = (from, to) => ({
  name: `${from}-knows-types-of-${to.join('-')}`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: `^src/(${to.join('|')})/`, dependencyTypesNot: ['type-only'] },
});

module.exports = {
  forbidden: [
    ...roomRules,
    typesOnly('statements', ['classification']),
    typesOnly('digests', ['items', 'classification', 'watchlist', 'sources']),
    typesOnly('storage', ['items', 'classification', 'sources', 'digests']),
    {
      name: 'functions-imports',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(src|infra|test|functions)/', pathNot: '^src/(app|monitor|mail)/' },
    },
    {
      name: 'infra-imports',
      comment: 'Infrastructure knows the table layout and the names of the settings, nothing else of ours.',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^src/', pathNot: '^src/(storage/table-layout|app/settings)\\.ts$' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-test-code', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-package',
      severity: 'error',
      from: { path: '^(src|functions)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};

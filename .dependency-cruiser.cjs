// The arrows of the house, all of them: schema ← { domain, document, sync, proof } ← apps. docs/architecture.md draws them.
const tests = '\\.test\\.tsx?$|(^|/)test/'

/** A package may reach itself and what is listed; nothing else of this workspace. */
const onlyTo = (from, allowed) => ({
  name: `${from.replace('/', '-')}-reaches-only-${allowed.length === 0 ? 'itself' : allowed.join('-and-')}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(packages|apps)/', pathNot: [from, ...allowed.map((name) => `packages/${name}`)].map((p) => `^${p}/`) },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    onlyTo('packages/schema', []),
    onlyTo('packages/domain', ['schema']),
    onlyTo('packages/document', ['schema']),
    onlyTo('packages/sync', ['schema']),
    onlyTo('packages/proof', ['schema']),
    onlyTo('apps/server', ['schema', 'domain', 'document', 'sync', 'proof']),
    onlyTo('apps/web', ['schema', 'domain', 'document', 'sync', 'proof']),
    onlyTo('apps/e2e', ['schema', 'document', 'sync', 'proof']),
    onlyTo('apps/bench', ['schema', 'document', 'sync']),
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'features-do-not-reach-features',
      comment: 'What two features need moves down, or up into what composes both.',
      severity: 'error',
      from: { path: '^apps/(server|web)/src/features/([^/]+)/', pathNot: tests },
      to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    },
    {
      name: 'web-shared-reaches-only-shared',
      severity: 'error',
      from: { path: '^apps/web/src/shared/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'web-features-do-not-reach-app',
      severity: 'error',
      from: { path: '^apps/web/src/features/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'only-entry-points-name-adapters',
      comment: 'Everything else is handed a port. Operator commands put a server together too.',
      severity: 'error',
      from: {
        path: '^apps/server/src/',
        pathNot: ['^apps/server/src/(main|cli)\\.ts$', '^apps/server/src/(commands|adapters)/', tests],
      },
      to: { path: '^apps/server/src/adapters/' },
    },
    {
      name: 'server-features-reach-no-gateway',
      comment: 'Features tell of changes over the buses; the gateway listens.',
      severity: 'error',
      from: { path: '^apps/server/src/features/', pathNot: tests },
      to: { path: '^apps/server/src/(app|main|cli)\\.ts$' },
    },
    {
      name: 'packages-do-no-io',
      comment: 'The middle runs in Node and browser alike.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?assert$' },
    },
    {
      name: 'browser-bundle-has-no-zod',
      comment: 'The web app takes only types from the HTTP contract.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: tests },
      to: { path: '^packages/schema/src/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-code-does-not-reach-tests',
      severity: 'error',
      from: { path: '^(packages|apps/(server|web))/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test-results)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    parser: 'tsc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}

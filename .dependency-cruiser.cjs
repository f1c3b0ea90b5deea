/** The import rules of the house (docs/adr/0002): dependencies point one way, cycles are forbidden. */
const LEAVES = 'accounts|taxonomy|geography|profiles|vacancies|training|guidance';
const FEATURES = `${LEAVES}|matching|introductions|notifications|apprenticeships|grants|impact`;
const ROOT_FILES = '^src/[^/]+\\.ts$';

const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    never('no-circular', {}, { circular: true }, 'No import cycle.'),
    never(
      'kernel-is-alone',
      { path: '^src/kernel/' },
      { path: '^src/(?!kernel/)' },
      'The kernel imports no folder of src.',
    ),
    never(
      'core-is-pure',
      { path: '^src/(matching/core|[^/]+/domain)/', pathNot: '\\.spec\\.tsx?$' },
      {
        path: `^src/platform/|node_modules/(@nestjs|typeorm|bullmq|ioredis|pg)/|^(fs|net|http|https|child_process|node:(?!path|url))`,
      },
      'The pure core knows no framework, no database and no machine.',
    ),
    never(
      'core-knows-kernel-only',
      { path: '^src/matching/core/', pathNot: '\\.spec\\.tsx?$' },
      { path: '^src/(?!kernel/|matching/core/)' },
      'The matching core imports the kernel and itself.',
    ),
    never(
      'domain-stays-home',
      { path: '^src/([^/]+)/domain/', pathNot: '\\.spec\\.tsx?$' },
      { path: '^src/', pathNot: '^src/(kernel|$1/domain|$1/core)/' },
      'A feature’s domain imports the kernel and itself.',
    ),
    never(
      'platform-below',
      { path: '^src/platform/', pathNot: '\\.spec\\.ts$' },
      { path: '^src/(?!kernel/|platform/)' },
      'The platform knows no feature.',
    ),
    never(
      'ui-below',
      { path: '^src/ui/', pathNot: '\\.spec\\.tsx?$' },
      { path: '^src/(?!kernel/|ui/)' },
      'The design system knows no feature.',
    ),
    never(
      'public-door-only',
      { path: '^src/([^/]+)/', pathNot: '\\.spec\\.tsx?$' },
      { path: `^src/(${FEATURES})/`, pathNot: `^src/$1/|^src/(${FEATURES})/index\\.ts$` },
      'Another feature is reached by its public door.',
    ),
    never(
      'leaves-below',
      { path: `^src/(${LEAVES})/` },
      {
        path: '^src/(matching|introductions|notifications|impact|web|ui)/',
        pathNot: '^src/ui/texts',
      },
      'Leaves know nothing above them.',
    ),
    never(
      'matching-below',
      { path: '^src/matching/' },
      { path: '^src/(introductions|notifications|web)/' },
      '',
    ),
    never(
      'introductions-below',
      { path: '^src/introductions/' },
      { path: '^src/(notifications|web)/' },
      '',
    ),
    never('notifications-below', { path: '^src/notifications/' }, { path: '^src/web/' }, ''),
    never(
      'web-is-a-shell',
      { path: '^src/web/' },
      { path: '/persistence/|^src/matching/core/|node_modules/(bullmq|@nestjs/bullmq)/' },
      'Pages reach features by their doors, never their tables or queues.',
    ),
    never(
      'nobody-imports-the-roots',
      { path: '^src/[^/]+/', pathNot: '\\.command\\.ts$|\\.spec\\.ts$' },
      { path: ROOT_FILES },
      'Entry points are imported by nobody.',
    ),
    never(
      'commands-open-the-context-only',
      { path: '\\.command\\.ts$' },
      { path: ROOT_FILES, pathNot: '^src/cli-context\\.ts$' },
      'Commands may open the operators’ context; no other root file.',
    ),
    never(
      'production-without-dev',
      { path: '^src/', pathNot: '\\.spec\\.tsx?$' },
      { dependencyTypes: ['npm-dev'] },
      '',
    ),
    never('not-to-unresolvable', {}, { couldNotResolve: true }, ''),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // AssemblyScript, compiled by itself.
    exclude: { path: '^src/matching/core/engine/wasm/assembly/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};

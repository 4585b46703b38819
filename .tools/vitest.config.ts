import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Workspace packages are read from their sources: tests never depend on a build that may be stale. */
const conditions = ['@news/source']

/** A test that hangs ends at last; one that is slow on a busy machine has not failed. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 }

/** What the store promises, it promises on every engine; the slow one is asked what depends on the engine most. */
const storeTests = ['src/**/*-store.test.ts', 'src/{articles,changes,partnerships,search}/*-routes.test.ts']
const allRoutes = ['src/**/*-routes.test.ts', 'src/http/bad-input.test.ts']

function project(name: string, dir: string, test: object = { include: ['src/**/*.test.{ts,tsx}'] }) {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions: [...conditions, 'node'] } },
    oxc: { jsx: { runtime: 'automatic' as const } },
    test: { name, root: `${root}${dir}`, ...patience, ...test },
  }
}

export default defineConfig({
  root,
  test: {
    projects: [
      project('domain', 'packages/domain'),
      project('contract', 'packages/contract'),
      project('api', 'apps/api', { include: ['src/**/*.test.ts'], provide: { engine: 'sqlite' } }),
      project('api-pglite', 'apps/api', {
        include: storeTests,
        provide: { engine: 'pglite' },
        // One PGlite for all of them: it takes its time to start.
        isolate: false,
      }),
      project('api-postgres', 'apps/api', {
        include: [...storeTests, ...allRoutes, 'src/wordpress/sync/*.test.ts'],
        provide: { engine: 'postgres' },
        globalSetup: `${root}.tools/postgres-setup.ts`,
      }),
      // Processes that are killed, one experiment at a time.
      project('chaos', 'apps', {
        include: ['*/chaos/*.test.ts'],
        fileParallelism: false,
        sequence: { groupOrder: 2 },
      }),
      project('reader', 'apps/reader'),
      project('tools', '.tools', { include: ['*.test.ts'] }),
      // The system as it was built, one file at a time, when nothing else takes the processor's time.
      project('e2e', 'apps/reader', {
        include: ['e2e/**/*.e2e.ts'],
        fileParallelism: false,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})

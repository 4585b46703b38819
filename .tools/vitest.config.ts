import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Workspace packages are read from their sources: tests never depend on a build that may be stale. */
const conditions = ['@news/source']

/** A test that hangs ends at last; one that is slow on a busy machine has not failed. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 }

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
      project('api', 'apps/api'),
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

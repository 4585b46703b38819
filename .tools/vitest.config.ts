import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Workspace packages are read from their sources: tests never depend on a build that may be stale. */
const conditions = ['@news/source']

function project(name: string, dir: string, include = ['src/**/*.test.{ts,tsx}']) {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions: [...conditions, 'node', 'import', 'default'] } },
    oxc: { jsx: { runtime: 'automatic' as const } },
    test: { name, root: `${root}${dir}`, include },
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
    ],
  },
})

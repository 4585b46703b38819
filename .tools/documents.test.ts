import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './process.mjs'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
const [readme, architecture] = [read('README.md'), read('docs/architecture.md')]

const foundIn = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
]

/** The folders that a stranger sees first: of each workspace, of its sources, of what is beside them. */
const folders = foundIn(
  files.join('\n'),
  /^((?:packages|apps)\/\w+\/(?:src\/)?[\w-]+|(?:\.tools|docs)\/[\w-]+)\//gm,
)

/** Folders that say by their name what they hold, in every workspace. */
const plain: ReadonlySet<string> = new Set(['src', 'public', 'fixtures'])

describe('a stranger finds', () => {
  it.each(folders.map((folder) => folder.split('/').at(-1) ?? '').filter((name) => !plain.has(name)))(
    'what the folder %s holds in the architecture',
    (name) => {
      expect(architecture).toMatch(new RegExp(`(?<![\\w-])(?:src/${name}|${name}/)(?![\\w-])`))
    },
  )

  it.each(foundIn(`${readme} ${architecture}`, /(?<![\w*.-])([\w./-]+\.(?:tsx?|mjs|md))(?![\w-])/g))(
    'the file %s that is named',
    (name) => {
      expect(files.filter((file) => `/${file}`.endsWith(`/${name}`))).not.toEqual([])
    },
  )

  it('each setting that the services read, and no other', () => {
    const setting = /\b(NEWS_[A-Z0-9]+(?:_[A-Z0-9]+)*)\b/g
    const sources = [
      'apps/api/src/config.ts',
      'apps/reader/src/config.ts',
      'packages/contract/src/settings.ts',
    ]
    const inTable = readme.split('\n').filter((line) => line.startsWith('| `'))
    expect(foundIn(inTable.join('\n'), setting).sort()).toEqual(
      foundIn(sources.map(read).join('\n'), setting).sort(),
    )
  })

  it('commands that can be given', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const own = ['start', 'test']
    expect(Object.keys(scripts)).toEqual(
      expect.arrayContaining([...own, ...foundIn(readme, /\bnpm run ([a-z]+)/g)]),
    )
    const commands = foundIn(read('apps/api/src/cli.ts'), /\.command\('([a-z]+)/g)
    expect(commands).toEqual(expect.arrayContaining(foundIn(readme, /\bnews -- ([a-z]+)/g)))
  })

  it.each(['bench', 'chaos'])('each program of npm run %s by its name', (kind) => {
    const programs = foundIn(files.join('\n'), new RegExp(`^\\w+/\\w+/${kind}/([\\w-]+)\\.ts$`, 'gm'))
    const line = readme.split('\n').find((one) => one.startsWith(`| \`npm run ${kind}\``)) ?? ''
    expect(foundIn(line, /`([\w-]+)`/g)).toEqual(expect.arrayContaining(programs))
  })

  it('decisions that are numbered one after the other', () => {
    const numbers = files.flatMap((file) => /^docs\/decisions\/(\d{3})-/.exec(file)?.[1] ?? [])
    expect(numbers.map(Number).sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1))
  })
})

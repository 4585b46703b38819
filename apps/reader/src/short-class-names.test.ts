import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { shortClassNames } from '../short-class-names.ts'

const folder = mkdtempSync(join(tmpdir(), 'news-names-'))
const many = Array.from({ length: 40 }, (_, i) => `.item${i}{x:y}`).join('')
writeFileSync(join(folder, 'B.module.css'), `.card .title{color:tan}.card:hover{content:".no"}${many}`)
writeFileSync(join(folder, 'A.module.css'), '/* .ghost */.list{x:y}')
afterAll(() => rmSync(folder, { recursive: true }))

const nameOf = (name: string, file: string) => shortClassNames(folder)(name, join(folder, file))

it('gives every class a name of its own, in the order of the files', () => {
  expect(nameOf('list', 'A.module.css')).toBe('a')
  expect(nameOf('card', 'B.module.css')).toBe('b')
  expect(nameOf('title', 'B.module.css?used')).toBe('c')
  const names = Array.from({ length: 40 }, (_, i) => nameOf(`item${i}`, 'B.module.css'))
  expect(new Set(names).size).toBe(40)
})

it('uses no name that blockers of advertisements hide', () => {
  expect(Array.from({ length: 40 }, (_, i) => nameOf(`item${i}`, 'B.module.css'))).not.toContain('ad')
})

it('lets a class that it does not know keep its name', () => {
  expect(nameOf('ghost', 'A.module.css')).toBe('_ghost')
})

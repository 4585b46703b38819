import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { accent, paper } from './paper.ts'

const [tokens, emblem] = ['styles/tokens.css', '../public/icon.svg'].map((path) =>
  readFileSync(join(import.meta.dirname, path), 'utf8'),
)

it('browsers, messengers and devices are told the colours that pages have', () => {
  const valuesOf = (name: string) =>
    [...(tokens ?? '').matchAll(new RegExp(`${name}: (#\\w+)`, 'g'))].map(([, value]) => value)
  expect(valuesOf('--paper')[0]).toBe(paper.light)
  expect(valuesOf('--paper')[1]).toBe(paper.dark)
  expect(valuesOf('--accent')[0]).toBe(accent)
  expect(emblem).toContain(`fill="${accent}"`)
})

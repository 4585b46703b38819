import { expect, it } from 'vitest'
import { createKnownAnswers } from './known-answers.ts'

it('of questions that have hardly an answer no more are kept than there is room for', () => {
  const { keep, find } = createKnownAnswers()
  const [text, fields] = ['{"items":[],"next":null,"total":0}', { etag: '"a"' }]
  const urlOf = (i: number) => `http://127.0.0.1/v1/search?q=${i}`
  const asked = 10_000
  for (let i = 0; i < asked; i++) keep(urlOf(i), { value: JSON.parse(text), text, fields, askedAt: 0 })
  const known = Array.from({ length: asked }, (_, i) => find(urlOf(i))).filter(Boolean)
  expect(known.length).toBeGreaterThan(1_000)
  expect(known.length).toBeLessThan(5_000)
  expect(find(urlOf(asked - 1))).toBeDefined()
})

import { endpoints } from '@news/contract'
import request from 'supertest'
import { expect, it } from 'vitest'
import { createTestNewsroom, draftsOf } from '../test-newsroom.ts'

async function readPage(): Promise<string> {
  const { app } = await createTestNewsroom()
  const { status, headers, text } = await request(app).get('/docs')
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  return text
}

const valuesOf = (page: string, attribute: string) =>
  [...page.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value)

it('the reference shows every operation once, and every link on it leads somewhere', async () => {
  const page = await readPage()
  const ids = valuesOf(page, 'id')
  expect(ids).toHaveLength(new Set(ids).size)
  expect(ids).toEqual(expect.arrayContaining(Object.keys(endpoints)))
  const inside = valuesOf(page, 'href').filter((href) => href.startsWith('#'))
  expect(new Set(inside).size).toBeGreaterThan(100)
  for (const href of inside) expect(ids).toContain(href.slice(1))
})

it('it loads nothing and runs nothing', async () => {
  const page = await readPage()
  expect(page).not.toMatch(/<(script|link|img|iframe|form)\b|@import|url\(/)
  expect(valuesOf(page, 'href').filter((href) => !href.startsWith('#'))).toEqual(['/v1/openapi.json'])
  expect(page).not.toMatch(/undefined|\[object/)
})

it('each of its examples of what everybody may read works as it stands', async () => {
  const { app, save } = await createTestNewsroom()
  await save(...draftsOf(1))
  const { text } = await request(app).get('/docs')
  const asked = [...text.matchAll(/curl '[^'/]+\/\/[^'/]+([^']*)'/g)].map(([, path = '']) => path)
  const whole = asked.filter((path) => !path.includes('{')).map((path) => path.replaceAll('&amp;', '&'))
  expect(whole.length).toBeGreaterThan(20)
  const statuses = []
  for (const path of whole) statuses.push([path, (await request(app).get(path)).status])
  expect(statuses).toEqual(whole.map((path) => [path, path.startsWith('/v1/addresses') ? 404 : 200]))
})

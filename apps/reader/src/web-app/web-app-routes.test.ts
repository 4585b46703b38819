import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { site } from '../fixtures/site.ts'
import { webAppRoutes } from './web-app-routes.ts'

let url: string
let close: () => void

beforeAll(async () => {
  const directory = join(import.meta.dirname, '../../public')
  const server = express().use(webAppRoutes({ site, directory })).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => server.close()
})

afterAll(() => close())

it.each([
  ['uk', 'Новини міста', '/'],
  ['de', 'Stadtnachrichten', '/de'],
  ['en', 'City News', '/en'],
])(
  'in %s the newspaper is a program of that name, which opens at the front page',
  async (locale, name, front) => {
    const answer = await fetch(`${url}/${locale}.webmanifest`)
    expect(answer.headers.get('content-type')).toMatch(/^application\/manifest\+json/)
    expect(await answer.json()).toMatchObject({ name, lang: locale, start_url: front, id: '/', scope: '/' })
  },
)

it('its icons are pictures of the sizes that are said', async () => {
  const manifest = (await (await fetch(`${url}/uk.webmanifest`)).json()) as {
    icons: { src: string; sizes: string }[]
  }
  const icons = [...manifest.icons, { src: '/apple-touch-icon.png', sizes: '180x180' }]
  expect(icons.length).toBe(3)
  for (const { src, sizes } of icons) {
    const answer = await fetch(url + src)
    expect(answer.headers.get('content-type')).toBe('image/png')
    const { width, height } = await loadImage(Buffer.from(await answer.arrayBuffer()))
    expect(`${width}x${height}`).toBe(sizes)
  }
})

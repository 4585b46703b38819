import { resolve } from 'node:path'
import { SettingsError } from '@news/contract'
import { expect, it } from 'vitest'
import { loadConfig } from './config.ts'

it('has an answer for everything', () => {
  expect(loadConfig({})).toEqual({
    host: '127.0.0.1',
    apiPort: 4000,
    siteUrl: 'http://127.0.0.1:3000',
    siteName: { uk: 'Новини міста', de: 'Stadtnachrichten', en: 'City News' },
    dataDir: resolve('data'),
    timeZone: 'Europe/Kyiv',
    language: 'uk',
    sample: 'auto',
  })
})

it('names every variable that is not understood', () => {
  expect(() => loadConfig({ API_PORT: '-1', NEWS_SAMPLE: 'yes', NEWS_LANGUAGE: 'ua' })).toThrow(SettingsError)
  expect(() => loadConfig({ API_PORT: '-1', NEWS_SAMPLE: 'yes' })).toThrow(
    'API_PORT must be 0 or more\nNEWS_SAMPLE must be "auto" or "off"',
  )
})

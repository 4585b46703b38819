import { resolve } from 'node:path'
import { SettingsError } from '@news/contract'
import { expect, it } from 'vitest'
import { loadConfig, settingsHelp } from './config.ts'

it('has an answer for everything', () => {
  expect(loadConfig({})).toEqual({
    host: '127.0.0.1',
    apiPort: 4000,
    rateLimit: 600,
    tokenRateLimit: 3_000,
    followerLimit: 300,
    followerTotal: 10_000,
    trustedProxies: ['loopback'],
    privateWebhooks: false,
    changesDays: 365,
    siteUrl: 'http://127.0.0.1:3000',
    siteName: { uk: 'Новини міста', de: 'Stadtnachrichten', en: 'City News' },
    dataDir: resolve('data'),
    timeZone: 'Europe/Kyiv',
    language: 'uk',
    dictionary: 'auto',
    sample: 'auto',
    wordpress: {
      url: undefined,
      everyMs: 60_000,
      user: undefined,
      password: undefined,
      categories: undefined,
    },
    s3: undefined,
  })
})

it('names every variable that is not understood', () => {
  expect(() => loadConfig({ API_PORT: '-1', NEWS_SAMPLE: 'yes', NEWS_LANGUAGE: 'ua' })).toThrow(SettingsError)
  expect(() => loadConfig({ API_PORT: '-1', NEWS_SAMPLE: 'yes' })).toThrow(
    'API_PORT must be 0 or more\nNEWS_SAMPLE must be "auto" or "off"',
  )
})

it('is told to whoever asks for help: each variable with its default and its meaning', () => {
  const lines = settingsHelp.split('\n').slice(1)
  expect(lines).toHaveLength(new Set(lines).size)
  for (const line of lines) expect(line).toMatch(/^ {2}[A-Z0-9_]+ .* \S+ \S+/)
  expect(settingsHelp).toMatch(/API_PORT +4000 +Port of the API/)
  expect(settingsHelp).toMatch(/NEWS_TRUSTED_PROXIES +loopback +\S/)
})

it('refuses a proxy that is none', () => {
  expect(() => loadConfig({ NEWS_TRUSTED_PROXIES: 'everybody' })).toThrow('NEWS_TRUSTED_PROXIES')
  expect(loadConfig({ NEWS_TRUSTED_PROXIES: '10.0.0.0/8, loopback' }).trustedProxies).toHaveLength(2)
})

it('takes a whole storage for pictures or none', () => {
  expect(() => loadConfig({ NEWS_S3_ENDPOINT: 'https://s3.example', NEWS_S3_BUCKET: 'news' })).toThrow(
    'NEWS_S3_ACCESS_KEY_ID is missing\nNEWS_S3_SECRET_ACCESS_KEY is missing',
  )
})

import { SettingsError } from '@news/contract'
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

it('has an answer for everything', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    apiUrl: 'http://127.0.0.1:4000',
    cacheBytes: 67_108_864,
    pictureBytes: 67_108_864,
    site: {
      url: 'http://127.0.0.1:3000',
      name: { uk: 'Новини міста', de: 'Stadtnachrichten', en: 'City News' },
      timeZone: 'Europe/Kyiv',
      language: 'uk',
      imprint: {},
    },
  })
})

it('takes what is given, without the slash at the end of an address', () => {
  const { port, apiUrl, site } = readConfig({
    PORT: '8080',
    API_URL: 'http://api:4000/',
    SITE_URL: 'https://news.example/',
    NEWS_NAME: 'Кам’янське сьогодні',
    NEWS_TIME_ZONE: '',
  })
  expect({ port, apiUrl, url: site.url, name: site.name.de, timeZone: site.timeZone }).toEqual({
    port: 8080,
    apiUrl: 'http://api:4000',
    url: 'https://news.example',
    name: 'Кам’янське сьогодні',
    timeZone: 'Europe/Kyiv',
  })
})

it.each([
  [{ PORT: 'many' }, 'PORT must be a number'],
  [{ PORT: '70000' }, 'PORT must be 65535 or less'],
  [{ API_URL: 'ftp://api' }, 'API_URL must be an http or https address'],
  [{ NEWS_EMAIL: 'newsroom' }, 'NEWS_EMAIL must be an email address'],
  [{ NEWS_PHONE: 'ring us' }, 'NEWS_PHONE must be a telephone number'],
  [{ NEWS_TIME_ZONE: 'Kyiv' }, 'NEWS_TIME_ZONE is not a time zone such as "Europe/Kyiv"'],
])('refuses %j with the name of the variable', (environment, complaint) => {
  expect(() => readConfig(environment)).toThrow(new SettingsError(complaint))
})

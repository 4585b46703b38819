import { describe, expect, it } from 'vitest'
import {
  hrefSchema,
  imageSourceSchema,
  instantSchema,
  isSafeHref,
  languageSchema,
  localizedTextSchema,
  slugSchema,
  textIn,
  webUrlSchema,
} from './values.ts'

describe('isSafeHref', () => {
  it.each([
    'https://example.org/?a=1&b=2',
    'http://example.org',
    'mailto:redaktsiia@example.org',
    'tel:+380569000000',
    '/news/kamianske',
    '#sources',
  ])('lets %s through', (href) => {
    expect(isSafeHref(href)).toBe(true)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://',
    'relative/path',
    '',
  ])('refuses %j', (href) => {
    expect(isSafeHref(href)).toBe(false)
    expect(hrefSchema.safeParse(href).success).toBe(false)
  })
})

describe('an address can stand in a line of text', () => {
  it.each([
    ['https://a.example/\u202eba\u2066c\u200f', 'https://a.example/%E2%80%AEba%E2%81%A6c%E2%80%8F'],
    ['https://a.example/a\r\nBEGIN:VEVENT', 'https://a.example/aBEGIN:VEVENT'],
    ['https://a.example/\u001b[31m', 'https://a.example/%1B[31m'],
    ['https://uk.wikipedia.org/wiki/Кам’янське', 'https://uk.wikipedia.org/wiki/Кам’янське'],
  ])('%j', (address, shown) => {
    expect(webUrlSchema.parse(address)).toBe(shown)
    expect(hrefSchema.parse(address)).toBe(shown)
    expect(new URL(shown).href).toBe(new URL(address).href)
  })

  it('and is as long as an address may be, or refused, also when it is parsed again', () => {
    const long = `https://a.example/${'a'.repeat(1_975)}\u200f`
    expect([webUrlSchema, hrefSchema].map((schema) => schema.safeParse(long).success)).toEqual([false, false])
  })
})

describe('a text', () => {
  const text = (uk: string) => localizedTextSchema.parse({ uk }).uk

  it('does not turn the words behind it', () => {
    expect(text(' Рада \u202Eадар ')).toBe('Рада \u202Eадар \u202C')
    expect(text('Рада \u202E')).toBe('Рада')
  })

  it('of nothing but a sign of direction is none', () => {
    expect(localizedTextSchema.safeParse({ uk: '\u202E' }).error?.issues[0]?.message).toBe(
      'must not be empty',
    )
  })
})

describe('slugs', () => {
  it.each(['a', 'kamianske-wuppertal', '86-sesiia'])('%s is one', (slug) => {
    expect(slugSchema.parse(slug)).toBe(slug)
  })
  it.each(['', '-a', 'a-', 'a--b', 'Київ', 'A', 'a_b', 'a/b', '../etc', 'a'.repeat(201)])(
    '%j is none',
    (slug) => {
      expect(slugSchema.safeParse(slug).success).toBe(false)
    },
  )
})

describe('languages', () => {
  it.each(['uk', 'de', 'en', 'pt-BR', 'zh-Hant', 'sr-Latn-RS', 'es-419'])('%s is one', (tag) => {
    expect(languageSchema.parse(tag)).toBe(tag)
  })
  it.each(['UA', 'ukr-', 'uk_UA', 'english', ''])('%j is none', (tag) => {
    expect(languageSchema.safeParse(tag).success).toBe(false)
  })
})

describe('instants', () => {
  it('are UTC with milliseconds, so that text order is time order', () => {
    expect(instantSchema.safeParse('2025-10-02T12:20:00.000Z').success).toBe(true)
  })
  it.each([
    '2025-10-02T12:20:00Z',
    '2025-10-02T15:20:00.000+03:00',
    '2025-02-30T00:00:00.000Z',
    '2025-10-02',
  ])('%s is refused', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(false)
  })
})

describe('image sources', () => {
  it.each(['/media/0f3a.jpg', 'https://example.org/a.jpg'])('%s is one', (src) => {
    expect(imageSourceSchema.parse(src)).toBe(src)
  })
  it.each(['/media/../secret', '/etc/passwd', 'data:image/svg+xml,<svg/>', 'javascript:1'])(
    '%s is none',
    (src) => {
      expect(imageSourceSchema.safeParse(src).success).toBe(false)
    },
  )
})

describe('textIn', () => {
  const texts = { uk: 'Місто', de: 'Stadt' }
  it('gives the language asked for', () => {
    expect(textIn(texts, 'de')).toEqual({ text: 'Stadt', language: 'de' })
  })
  it('says which language it fell back to, so that a page can mark it', () => {
    expect(textIn(texts, 'en')).toEqual({ text: 'Місто', language: 'uk' })
  })
  it('never gives what every object inherits', () => {
    expect(textIn(texts, 'constructor').text).toBe('Місто')
  })
})

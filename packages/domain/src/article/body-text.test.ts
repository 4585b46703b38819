import { describe, expect, it } from 'vitest'
import { bodyText, leadText } from './body-text.ts'
import { blockOfEachKind, paragraph } from './fixtures.ts'

describe('bodyText', () => {
  it('holds the words of every kind of block, a line each', () => {
    expect(bodyText(blockOfEachKind).split('\n')).toEqual([
      'Абзац із посиланням.',
      'Як ішли до договору',
      '2023 — перші контакти',
      'Сказане.',
      'Пресслужба',
      'Ратуша Вупперталя',
      'Дах',
      'Галерея',
      'Відео',
      'Таблиця',
      'Що\tКоли',
      'Аварія\t13 лютого',
      'рядок',
      '  другий',
    ])
  })

  it('is empty for an empty body', () => {
    expect(bodyText([])).toBe('')
  })
})

describe('leadText', () => {
  it('takes paragraphs only, joined to one text', () => {
    expect(leadText([...blockOfEachKind, paragraph('Другий абзац.')])).toBe(
      'Абзац із посиланням. Другий абзац.',
    )
  })
})

import { describe, expect, test } from 'vitest'
import { splitSentences } from './sentences.ts'

describe('a sentence ends where a reader would stop', () => {
  test.each([
    ['Рада голосувала 8 липня. Мер подякував.', 2],
    ['Зустріч у м. Кам’янське на вул. Широкій завершено. Далі — візит.', 2],
    ['Т. Г. Шевченко та А. Білоусов.', 1],
    ['У 2025 р. рада ухвалила угоду.', 1],
    ['Am 8. Juli tagte der Rat. Danach sprach Dr. Meier, z. B. über Nr. 5.', 2],
    ['„Wir unterschreiben morgen.“ Das sagte er.', 2],
    ['Справді? Так! Звісно… Кінець.', 4],
    ['Перший рядок\nДругий рядок', 2],
    ['Вартість — 1,5 млн. грн. за автобус.', 1],
  ])('%s', (text, count) => {
    expect(splitSentences(text).map((sentence) => sentence.text)).toHaveLength(count)
  })
})

test('each stands in the text where it says, and nothing between them is lost but space', () => {
  const text = '  «Ми раді. Дякуємо!» — сказав мер.  \n\n Am 3. Oktober — „morgen“. Ende \n'
  const sentences = splitSentences(text)
  for (const { text: own, start, end } of sentences) expect(text.slice(start, end)).toBe(own)
  const rest = sentences.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  expect(rest.trim()).toBe('')
})

test('words inside quotation marks are spoken, also where the marks stand in other sentences', () => {
  const [first, second, third] = splitSentences('«Ми раді. Завтра підпишемо. Дякую», — сказав мер.')
  expect(first?.isSpokenAt(1)).toBe(true)
  expect(second?.isSpokenAt(0)).toBe(true)
  expect(third?.isSpokenAt(0)).toBe(true)
  expect(third?.isSpokenAt(third.text.indexOf('сказав'))).toBe(false)
})

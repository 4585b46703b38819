import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SettingsError } from '@news/contract'
import { expect, it, onTestFinished } from 'vitest'
import { noCategoryFile } from './category-file.ts'
import { formatCategoryFile } from './format-category-file.ts'
import { parseCategoryFile, readCategoryFile } from './read-category-file.ts'

it('without a file categories stay as they are', async () => {
  expect(await readCategoryFile(undefined)).toBe(noCategoryFile)
})

it('reads what an editor writes, also as JSON and with remarks', () => {
  const yaml = `# Наша мапа
categories:
  місто: { section: misto }
  Спорт: nothing # its posts have others
sections:
  misto: { uk: Місто, de: Stadt }
`
  expect(() => parseCategoryFile(yaml, 'map.yaml')).toThrow('sections.misto has what is not known here')
  const mended = yaml.replace('{ uk: Місто, de: Stadt }', '{ name: { uk: Місто, de: Stadt } }')
  const read = parseCategoryFile(mended, 'map.yaml')
  expect(read).toMatchObject({
    categories: { місто: { section: 'misto' }, Спорт: {} },
    sections: { misto: { name: { uk: 'Місто', de: 'Stadt' } } },
    nested: 'section',
  })
  expect(
    parseCategoryFile(JSON.stringify({ ...read, categories: { misto: { tag: 'misto' } } }), 'map.json')
      .categories,
  ).toEqual({ misto: { tag: 'misto' } })
})

it.each([
  ['categories: [misto]', 'categories must be an object, not a list'],
  ['misto', 'must begin with “categories:”'],
  [
    '# ours\nmisto: nothing',
    '“misto” is not known here: categories are indented below a line “categories:” (line 2)',
  ],
  [
    'categories:\n  a: nothing\n  b: 5',
    'categories.b must be { section: … }, { tag: … }, both, or the word "nothing"',
  ],
  ['categories:\n  a: nothing\n  b: 5', '(line 3)'],
  ['categories: {}\n---\ntags: {}', 'holds more than one list: leave “---” out at line 2'],
  ['tags: { rada: М\ufffdськрада }', 'is not text in UTF-8'],
  ['categories: { misto: sport }', 'categories.misto must be { section: … }, { tag: … }, both'],
  ['categories: { misto: { section: Місто } }', 'categories.misto.section must be lower-case Latin letters'],
  ['categories: { misto: { sektion: misto } }', 'categories.misto has what is not known here: "sektion"'],
  ['categories: { rada: { section: misto } }', 'categories.rada.section names a section that has no name'],
  ['otherwise: misto', 'otherwise names a section that has no name: write “misto: …” under “sections”'],
  ['first: [misto]', 'first.0 names a section that has no name'],
  ['nested: tags', 'nested must be one of "section", "tag"'],
  ['sections: { misto: { name: 7 } }', 'sections.misto.name must be a name, or names by language'],
  ['categories:\n  misto: { section: misto', 'at line 2'],
  ['categories:\n  misto: nothing\n  misto: nothing', 'Map keys must be unique at line 3'],
])('says of %j where and why it is not understood', (text, problem) => {
  expect(() => parseCategoryFile(text, 'map.yaml')).toThrow(SettingsError)
  expect(() => parseCategoryFile(text, 'map.yaml')).toThrow(problem)
  expect(() => parseCategoryFile(text, 'map.yaml')).toThrow(/^map\.yaml is not .*othing was done/)
})

it('says all that is wrong at once', () => {
  expect(() => parseCategoryFile('categories: { a: 1, b: 2 }', 'map.yaml')).toThrow(
    /categories\.a must be[^\n]*\n {2}categories\.b must be/,
  )
})

it('takes every possibility that the file to begin with tells of', () => {
  const site = { title: 'Вісті', url: 'https://city.example' }
  const category = { id: '1', slug: 'misto', name: 'Місто', parent: '', posts: 1 }
  const text = formatCategoryFile({ ...site, categories: [category] }, 'uk')
  const [, possibilities = ''] = text.split('(1)\n')
  const written = possibilities.replace(/^# (?=\w| {2})/gm, '').replace(/^[A-Z].*:$/gm, '')
  const read = parseCategoryFile(text.replace(possibilities, written), 'map.yaml')
  expect(Object.keys(read.sections)).toEqual(['misto', 'sport'])
  expect(read).toMatchObject({ first: ['misto'], otherwise: 'misto', tags: { rada: 'Міська рада' } })
})

it('says of a file that is not there what it is for', async () => {
  await expect(readCategoryFile('/nowhere/map.yaml')).rejects.toThrow(
    '/nowhere/map.yaml, which says what categories become, cannot be read.',
  )
})

it('does not unpack a bomb', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'news-categories-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'map.yaml')
  const levels = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`)
  await writeFile(file, ['a0: &a0 [x]', ...levels].join('\n'))
  await expect(readCategoryFile(file)).rejects.toThrow(SettingsError)
})

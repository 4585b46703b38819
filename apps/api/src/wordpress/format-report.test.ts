import { expect, test } from 'vitest'
import { formatReport } from './format-report.ts'
import type { ImportReport } from './import-report.ts'

const report: ImportReport = {
  site: { title: 'Міські вісті', url: 'https://city.example' },
  isDryRun: false,
  items: 12,
  outcomes: { created: 7, changed: 0, unchanged: 2, withdrawn: 0 },
  states: { published: 8, scheduled: 0, draft: 1, pending: 0, private: 0, protected: 0 },
  leftOut: [{ what: 'page', count: 2, titles: ['Про нас'] }],
  failed: [{ id: 4, title: 'Без дати', reason: 'it has no date of publication' }],
  losses: [{ id: 5, headline: 'Рада', slug: 'rada', left: { script: 1, 'event handler': 2 } }],
  comments: 3,
  customFields: {},
  pictures: {
    taken: 0,
    missing: [{ src: 'https://city.example/a.jpg', reason: 'it lies on another host' }],
    withoutAlt: [{ headline: 'Рада', slug: 'rada', count: 2 }],
  },
  linksRewritten: 0,
}

test('says what came in, what did not, and why', () => {
  expect(formatReport(report)).toBe(`Міські вісті (https://city.example)
  Items      12 read
  Articles   9: 8 published, 1 draft
  Store      7 new, 2 unchanged

Left out, for they are no articles (2)
  2 × page: “Про нас”, …

Not imported (1)
  “Без дати” (4): it has no date of publication

Lost from the text of articles (1)
  “Рада” (5): script, 2 × event handler

Not taken over (3)
  3 × comment

Pictures that stay at their old address (1)
  https://city.example/a.jpg: it lies on another host

Articles with pictures that have no alternative text (1)
  “Рада”: 2
`)
})

test('a dry run says that nothing was saved', () => {
  expect(formatReport({ ...report, isDryRun: true })).toContain('Store      nothing was saved (dry run)')
})

test('names what failed by its number, by its line where it has none, and not at all where it is the whole site', () => {
  const reason = 'wp:post_id is missing'
  const failed = [
    { line: 71, title: '', reason },
    { line: 80, title: 'Рада', reason },
    { title: '', reason: 'All.' },
  ]
  expect(formatReport({ ...report, failed })).toContain(`Not imported (3)
  without a title (line 71): ${reason}
  “Рада” (line 80): ${reason}
  All.
`)
})

test('names what an editor should look at in the file of categories', () => {
  const text = formatReport({ ...report, categories: { unlisted: ['Спорт'], unused: ['sprot'] } })
  expect(text).toContain('Categories that the file does not name; they stay as they are (1)\n  “Спорт”')
  expect(text).toContain('Lines of the file that name no category of the site (1)\n  sprot')
})

test('a list too long to read is cut, with its length', () => {
  const missing = Array.from({ length: 40 }, (_, i) => ({
    src: `https://city.example/${i}.jpg`,
    reason: 'it lies on another host',
  }))
  const text = formatReport({ ...report, pictures: { ...report.pictures, missing } })
  expect(text).toContain('Pictures that stay at their old address (40)')
  expect(text).toContain('and 15 more (all of them with --json)')
  expect(text).not.toContain('/39.jpg')
})

test('a title cannot steer the terminal', () => {
  const steering = { ...report, failed: [{ title: 'a\u001b[2Jb\nc', reason: 'it is longer' }] }
  expect(formatReport(steering)).toContain('“a [2Jb c”')
  const site = { ...report.site, title: 'Місто\u009b31m\u202e' }
  expect(formatReport({ ...report, site })).not.toMatch(/(?!\n)\p{C}/u)
})

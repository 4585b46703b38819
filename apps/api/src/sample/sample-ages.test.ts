import { describeTime } from '@news/domain/time'
import { expect, it } from 'vitest'
import { drawingNames } from './illustrations/drawings.ts'
import { sampleArticles } from './sample-articles.ts'
import type { SampleMedia } from './story.ts'

const media = Object.fromEntries(drawingNames.map((name) => [name, `/media/${name}.svg`])) as SampleMedia

it('shows at first start how old each post is, the newest first', () => {
  const now = Date.parse('2026-02-20T10:00:00.000Z')
  const ages = sampleArticles(now, media)
    .filter(({ draft }) => !draft.pinned && draft.language === 'uk')
    .map(({ draft }) =>
      describeTime(draft.datePublished ?? '', { now, timeZone: 'Europe/Kyiv', locale: 'uk' }),
    )
  expect(ages.map(({ text }) => text)).toEqual([
    '44 хвилини тому',
    '1 годину тому',
    '2 години тому',
    '2 години тому',
    '3 години тому',
    '3 години тому',
    'учора',
    'учора',
    'позавчора',
    'позавчора',
    '3 дні тому',
  ])
})

import { describe, expect, it } from 'vitest'
import { createKeptIndex, type KeptText } from './kept-index.ts'

const texts: KeptText[] = [
  {
    path: '/news/visit',
    headline: 'Делегація поїхала до Німеччини',
    text: 'Мер побував у Вупперталі.\nУгоду про партнерство підписали з Камʼянським.',
    language: 'uk',
    date: '2025-10-02T09:00:00.000Z',
  },
  {
    path: '/news/agreement',
    headline: 'Угода з Вупперталем: що далі',
    text: 'Рада міста голосує в четвер.',
    language: 'uk',
    date: '2025-09-01T09:00:00.000Z',
  },
  {
    path: '/de/news/besuch',
    headline: 'Delegation zu Besuch in Wuppertal',
    text: 'Die Delegationen aus Kamjanske haben einen Vertrag unterschrieben.',
    language: 'de',
    date: '2025-10-03T09:00:00.000Z',
  },
]

const index = createKeptIndex()
for (const text of texts) index.add(text)
const paths = (q: string) => index.find(q)?.map(({ path }) => path)

describe('what is on the device', () => {
  it.each([
    ['in another form of each word', 'рада голосують', ['/news/agreement']],
    ['with any apostrophe', "кам'янське", ['/de/news/besuch', '/news/visit']],
    ['in the other script', 'Kamianske', ['/de/news/besuch', '/news/visit']],
    ['in German', 'delegation vertrag', ['/de/news/besuch']],
    ['while a word is being typed', 'підпи', ['/news/visit']],
    ['as a phrase', '«угоду про партнерство»', ['/news/visit']],
    ['not as a phrase in another order', '«партнерство про угоду»', []],
    ['without a word', 'угода -рада', ['/news/visit']],
    ['in headline and text together', 'делегація вупперталь', ['/news/visit']],
  ])('is found %s', (_, q, expected) => {
    expect(paths(q)).toEqual(expected)
  })

  it('comes with what has all words in the headline first, then the newest', () => {
    expect(paths('вупперталь')).toEqual(['/de/news/besuch', '/news/agreement', '/news/visit'])
    expect(paths('угода')).toEqual(['/news/agreement', '/news/visit'])
  })

  it('says where in it the words are', () => {
    const [found] = index.find('мер вупперталем') ?? []
    expect(found?.snippet.matches.map(([start, end]) => found.snippet.text.slice(start, end))).toEqual([
      'Мер',
      'Вупперталі',
    ])
    expect(found?.headline.matches).toEqual([])
  })

  it('is asked nothing by what is no word', () => {
    expect(index.find(' «» - ')).toBeUndefined()
    expect(index.find('трамвай')).toEqual([])
  })
})

import type { Block, Body, Image, TextBlock } from '@news/domain'
import { expect, it } from 'vitest'
import { typesetBody } from './typeset-body.ts'

function text(...runs: string[]): TextBlock {
  const children = runs.map((run, i) => ({ _type: 'span' as const, _key: `${i}`, text: run, marks: [] }))
  return { _type: 'block', _key: 'b', style: 'normal', children, markDefs: [] }
}

it('keeps one-letter words with the next, and pairs quotation marks across runs', () => {
  expect(typesetBody([text('Зустріч у місті "', 'Рада', '" - завтра')], 'uk')).toEqual([
    text('Зустріч у\u00a0місті «', 'Рада', '»\u00a0— завтра'),
  ])
})

it('sets a quotation in its own language, and leaves code alone', () => {
  const code: Block = { _type: 'preformatted', _key: 'c', kind: 'code', text: 'a = "b"' }
  const quote: Block = { _type: 'quote', _key: 'q', content: [text('Das "Ja"')], language: 'de' }
  expect(typesetBody([quote, code], 'uk')).toEqual([{ ...quote, content: [text('Das „Ja“')] }, code])
})

it('sets what is said of pictures, and what stands in tables', () => {
  const image: Image = { src: '/media/a.jpg', alt: 'a "b"', caption: 'Рада в "Місті"', width: 4, height: 3 }
  const { children, markDefs } = text('з ', 'березня')
  const body: Body = [
    { _type: 'gallery', _key: 'g', images: [image], caption: 'У місті' },
    { _type: 'table', _key: 't', rows: [{ cells: [{ children, markDefs, header: false }] }] },
  ]
  const set = typesetBody(body, 'uk')
  expect(set).toMatchObject([
    { images: [{ alt: 'a "b"', caption: 'Рада в\u00a0«Місті»' }], caption: 'У\u00a0місті' },
    { rows: [{ cells: [{ children: [{ text: 'з\u00a0' }, { text: 'березня' }] }] }] },
  ])
})

it('loses nothing of a text that holds the mark of a seam itself', () => {
  const odd = text('a\ue001b', 'c')
  expect(typesetBody([odd], 'uk')).toEqual([odd])
})

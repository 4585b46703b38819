import { expect, it } from 'vitest'
import { outlineOf } from './outline.ts'
import { pictureColors } from './picture-colors.ts'

const imageOf = (color: string) => `<img src="/media/a.jpg" alt="" data-color="${color}">`

it('gives each colour of a page one rule, and words on it that can be read', () => {
  const markup = imageOf('#0a1b2c') + imageOf('#f0e0d0') + imageOf('#0a1b2c')
  expect(pictureColors(outlineOf(markup))).toBe(
    'img[data-color="#0a1b2c"]{background:#0a1b2c;color:#fff}img[data-color="#f0e0d0"]{background:#f0e0d0;color:#000}',
  )
})

it('adds nothing to a page without pictures, and lets no text of one in', () => {
  const html = '<p>data-color=&quot;#000000&quot; data-color="red;}"</p>'
  expect(pictureColors(outlineOf(html))).toBe('')
})

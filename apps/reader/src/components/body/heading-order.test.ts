import type { TextBlock } from '@news/domain'
import { expect, it } from 'vitest'
import { toHeadingOrder } from './heading-order.ts'

type Style = TextBlock['style']

function block(style: Style): TextBlock {
  return { _type: 'block', _key: style, style, children: [], markDefs: [] }
}

it.each<[Style[], Style[]]>([
  [
    ['h2', 'h3', 'h4', 'h2'],
    ['h2', 'h3', 'h4', 'h2'],
  ],
  [
    ['normal', 'h4', 'normal', 'h4'],
    ['normal', 'h2', 'normal', 'h2'],
  ],
  [
    ['h2', 'h4', 'h3'],
    ['h2', 'h3', 'h3'],
  ],
  [
    ['h3', 'h4', 'h2', 'h4'],
    ['h2', 'h3', 'h2', 'h3'],
  ],
  [['normal'], ['normal']],
])('%j become %j: none skips a level', (authored, shown) => {
  const body = toHeadingOrder(authored.map(block))
  expect(body.map((one) => one._type === 'block' && one.style)).toEqual(shown)
})

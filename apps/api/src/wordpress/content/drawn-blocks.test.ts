import { bodySchema } from '@news/domain'
import { describe, expect, test } from 'vitest'
import { siteWith } from '../fixtures.ts'
import { renderedToBody } from './content-to-body.ts'
import type { Surroundings } from './dialect.ts'
import { convert, outline } from './outline.ts'

function siteWithBlocks(blocks: Record<number, string>, footnotes: string[] = []): Surroundings {
  return { ...siteWith(), findBlock: (id) => blocks[id], footnotes }
}

describe('a block that posts share', () => {
  test('shows its words where it stands', () => {
    const site = siteWithBlocks({
      7: '<!-- wp:paragraph -->\n<p>Підпишіться\nна нас.</p>\n<!-- /wp:paragraph -->',
    })
    expect(outline('До.\n\n<!-- wp:block {"ref":7} /-->\n\nПісля.', site)).toEqual([
      'До.',
      'Підпишіться на нас.',
      'Після.',
    ])
  })

  test('may hold another one, but not itself', () => {
    const site = siteWithBlocks({
      1: '<p>a</p><!-- wp:block {"ref":2} /-->',
      2: '<p>b</p><!-- wp:block {"ref":1} /--><p>c</p>',
    })
    const { body, left } = convert('<!-- wp:block {"ref":1} /--><!-- wp:block {"ref":2} /-->', site)
    expect(body).toHaveLength(6)
    expect(left).toEqual({ 'wp:block': 2 })
  })

  test.each(['{"ref":9}', '{"ref":"7"}', '[7]', '{', ''])(
    'is named when it is not known: %s',
    (attributes) => {
      expect(convert(`<!-- wp:block ${attributes} /-->`, siteWithBlocks({ 7: 'x' })).left).toEqual({
        'wp:block': 1,
      })
    },
  )
})

describe('footnotes', () => {
  const marked = '<p>Ухвалили<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup>.</p>'

  test('are kept beside the text, and are a list where their block stands', () => {
    const site = siteWithBlocks({}, ['За <em>даними</em> ради.', 'Там само.'])
    expect(outline(`${marked}<!-- wp:footnotes /-->`, site)).toEqual([
      'Ухвалили1.',
      '1. За даними ради.',
      '1. Там само.',
    ])
  })

  test('are the same as WordPress shows them, without the arrows that lead back', () => {
    const arrow = '<a href="#a-link" aria-label="Перейти">\u21a9\ufe0e</a>'
    const html = `${marked}<ol class="wp-block-footnotes"><li id="a">За <em>даними</em> ради. ${arrow}</li><li id="b">Там само. ${arrow}</li></ol>`
    const shown = bodySchema.parse(renderedToBody(html, siteWith()).body)
    const site = siteWithBlocks({}, ['За <em>даними</em> ради.', 'Там само.'])
    expect(shown).toEqual(convert(`${marked}<!-- wp:footnotes /-->`, site).body)
  })
})

import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { drawingNames, drawings } from './drawings.ts'

/** The elements and attributes of a drawing; throws when it is not well-formed XML. */
function parse(svg: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }))
  parser.write(svg).close()
  return elements
}

describe.each(drawingNames)('the drawing %s', (name) => {
  const svg = drawings[name]
  const elements = parse(svg)

  it('is well-formed, 1200 × 675 and below 4 KB', () => {
    expect(elements[0]).toMatchObject({
      name: 'svg',
      attributes: { width: '1200', height: '675', viewBox: '0 0 1200 675' },
    })
    expect(Buffer.byteLength(svg)).toBeLessThan(4_096)
  })

  it('holds shapes alone: no text, no script, nothing from elsewhere', () => {
    const allowed = ['svg', 'g', 'path', 'rect', 'circle', 'ellipse']
    for (const element of elements) {
      expect(allowed).toContain(element.name)
      expect(Object.keys(element.attributes)).not.toContain('href')
    }
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|NaN|undefined/)
  })
})

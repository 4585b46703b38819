import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { isOurs, Pixels } from './Pixels.tsx'

const image = { src: '/media/bridge.jpg', alt: 'Міст', width: 1200, height: 675 }

it('offers every stored size, the formats in the order of the newsroom', () => {
  const renditions = [
    { src: '/media/bridge-600.avif', width: 600, height: 338, type: 'image/avif' },
    { src: '/media/bridge-600.webp', width: 600, height: 338, type: 'image/webp' },
    { src: '/media/bridge-1200.avif', width: 1200, height: 675, type: 'image/avif' },
  ]
  const html = renderToStaticMarkup(<Pixels image={{ ...image, renditions }} sizes="50vw" />)
  const sources = [...html.matchAll(/<source type="([^"]+)" sizes="50vw" srcSet="([^"]+)"/g)]
  expect(sources.map(([, type, sizes]) => [type, sizes])).toEqual([
    ['image/avif', '/media/bridge-600.avif 600w, /media/bridge-1200.avif 1200w'],
    ['image/webp', '/media/bridge-600.webp 600w'],
  ])
})

it('keeps its place on the page before it is loaded', () => {
  expect(renderToStaticMarkup(<Pixels image={image} />)).toContain('width="1200" height="675"')
})

it('names its colour for the time before it is loaded, but for pictures that let the ground shine through', () => {
  const color = '#8a7b6c'
  expect(renderToStaticMarkup(<Pixels image={{ ...image, color }} />)).toContain('data-color="#8a7b6c"')
  expect(renderToStaticMarkup(<Pixels image={{ ...image, color, src: '/media/logo.png' }} />)).not.toContain(
    'data-color',
  )
  expect(renderToStaticMarkup(<Pixels image={image} />)).not.toContain('data-color')
})

it('waits until it comes near, unless it is what the reader sees first', () => {
  expect(renderToStaticMarkup(<Pixels image={image} />)).toContain('loading="lazy"')
  const first = renderToStaticMarkup(<Pixels image={image} priority />)
  expect(first).toContain('fetchPriority="high"')
  expect(first).not.toContain('lazy')
})

it.each([
  ['/media/bridge.jpg', true],
  ['https://elsewhere.example/bridge.jpg', false],
])('%s is ours: %s', (src, ours) => {
  expect(isOurs({ src, alt: '' })).toBe(ours)
})

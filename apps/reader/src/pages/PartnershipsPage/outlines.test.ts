import { expect, it } from 'vitest'
import { outlines, placeOnMap } from './outlines.ts'

const germany = '276'
const ukraine = '804'

/** Whether a point of the map lies in an outline, by the rule of even and odd crossings. */
function isInside(path: string, { x, y }: { x: number; y: number }): boolean {
  const rings = path
    .split('Z')
    .map((ring) =>
      [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, a, b]) => [Number(a), Number(b)] as const),
    )
  const crossings = rings.flatMap((ring) =>
    ring.filter(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length] ?? [0, 0]
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax
    }),
  )
  return crossings.length % 2 === 1
}

it.each([
  ['Wuppertal', 7.18, 51.26, germany],
  ['Kamianske', 34.61, 48.52, ukraine],
  ['Simferopol', 34.1, 44.95, ukraine],
  ['Luhansk', 39.3, 48.57, ukraine],
])('%s lies where it belongs, and nowhere else', (_, longitude, latitude, country) => {
  const place = placeOnMap(longitude, latitude)
  expect(place).toBeDefined()
  const holding = outlines.filter(({ path }) => place && isInside(path, place)).map(({ id }) => id)
  expect(holding).toEqual([country])
})

it('what lies beyond the edge has no place', () => {
  expect(placeOnMap(-74, 40.7)).toBeUndefined()
})

it('is small enough to stand in a page', () => {
  expect(outlines.map(({ path }) => path).join('').length).toBeLessThan(12_000)
})

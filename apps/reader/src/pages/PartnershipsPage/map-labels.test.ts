import { expect, it } from 'vitest'
import { chooseLabels } from './map-labels.ts'

it('names stand to the right of their cities, to the left where there is no room, and nowhere where there is none', () => {
  const spots = [
    { x: 100, y: 100, name: 'Wuppertal' },
    { x: 95, y: 102, name: 'Köln' },
    { x: 97, y: 99, name: 'Bonn' },
    { x: 300, y: 100, name: 'Kamianske' },
    { x: 390, y: 200, name: 'Kharkiv' },
    { x: 10, y: 300, name: 'Oberhausen' },
  ]
  expect(chooseLabels(spots, 400).map(({ name, anchor }) => [name, anchor])).toEqual([
    ['Wuppertal', 'start'],
    ['Köln', 'end'],
    ['Kamianske', 'start'],
    ['Kharkiv', 'end'],
    ['Oberhausen', 'start'],
  ])
})

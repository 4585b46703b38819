import { bench } from './bench.ts'
import { bookshelf } from './bookshelf.ts'
import { coalHeap } from './coal-heap.ts'
import { councilHall } from './council-hall.ts'
import { darkEvening } from './dark-evening.ts'
import { nightRoad } from './night-road.ts'
import { rooftop } from './rooftop.ts'
import { scalesOfJustice } from './scales.ts'
import { stage } from './stage.ts'
import { twoRivers } from './two-rivers.ts'

/** The drawings of the sample by name: SVG documents, 1200 × 675, without text or outside references. */
export const drawings = {
  twoRivers,
  councilHall,
  scalesOfJustice,
  stage,
  nightRoad,
  coalHeap,
  rooftop,
  darkEvening,
  bench,
  bookshelf,
} as const satisfies Record<string, string>

export type DrawingName = keyof typeof drawings

export const drawingNames = Object.keys(drawings).filter((name): name is DrawingName => name in drawings)

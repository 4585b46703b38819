import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { accent, paper } from '../paper.ts'
import { type Card, cardSize } from './card.ts'
import { fitLargest, fitLines } from './fit-lines.ts'

/** Letters come from a package, not from the machine: a bare server has no fonts at all. */
const letters = ['cyrillic', 'latin', 'cyrillic-ext', 'latin-ext'] as const
const family = letters.map((name) => `"Card ${name}"`).join(', ')

const { resolve } = createRequire(import.meta.url)
for (const name of letters)
  GlobalFonts.registerFromPath(
    resolve(`@fontsource/noto-serif/files/noto-serif-${name}-700-normal.woff2`),
    `Card ${name}`,
  )

const colours = { paper: paper.light, ink: '#1b1b1f', accent, second: '#8a5800' } as const
const margin = 64
const top = 268
/** The lowest place of a headline: it keeps off the bar at the foot. */
const bottom = 582
const lineHeight = 1.18
const kickerSize = 30
const sizes = [76, 68, 60, 52, 46, 40, 36] as const

/** Draws a card as a PNG: the nameplate over its double rule, the kicker, and the headline as large as it fits. */
export async function drawCard(card: Card): Promise<Buffer> {
  const canvas = createCanvas(cardSize.width, cardSize.height)
  const context = canvas.getContext('2d')
  drawPaper(context)
  drawText(context, { text: card.name, size: 42, y: 104, colour: colours.ink })
  drawText(context, {
    text: fitKicker(context, card.kicker),
    size: kickerSize,
    y: 204,
    colour: colours.accent,
  })
  const { lines, size } = fitLargest(card.headline, sizes, (size) => roomFor(context, size, linesAt(size)))
  for (const [i, text] of lines.entries())
    drawText(context, { text, size, y: top + size * 0.6 + i * size * lineHeight, colour: colours.ink })
  return canvas.encode('png')
}

function drawPaper(context: SKRSContext2D): void {
  const { width, height } = cardSize
  const fill = (colour: string, x: number, y: number, w: number, h: number) => {
    context.fillStyle = colour
    context.fillRect(x, y, w, h)
  }
  fill(colours.paper, 0, 0, width, height)
  fill(colours.ink, margin, 132, width - 2 * margin, 2)
  fill(colours.ink, margin, 138, width - 2 * margin, 2)
  fill(colours.accent, 0, height - 16, width / 2, 16)
  fill(colours.second, width / 2, height - 16, width / 2, 16)
}

interface Line {
  text: string
  size: number
  y: number
  colour: string
}

function drawText(context: SKRSContext2D, { text, size, y, colour }: Line): void {
  context.font = fontOf(size)
  context.fillStyle = colour
  context.fillText(text, margin, y, cardSize.width - 2 * margin)
}

function fontOf(size: number): string {
  return `700 ${size}px ${family}`
}

/** How many lines of a size have room between the kicker and the foot. */
function linesAt(size: number): number {
  return 1 + Math.floor((bottom - top - size) / (size * lineHeight))
}

function fitKicker(context: SKRSContext2D, kicker: string): string {
  return fitLines(kicker, roomFor(context, kickerSize, 1)).lines[0] ?? ''
}

function roomFor(context: SKRSContext2D, size: number, mostLines: number) {
  context.font = fontOf(size)
  const measure = (text: string) => context.measureText(text).width
  return { mostLines, width: cardSize.width - 2 * margin, measure }
}

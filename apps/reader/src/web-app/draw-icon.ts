import { createCanvas, loadImage } from '@napi-rs/canvas'
import { accent } from '../paper.ts'

/** A system may cut away all that is outside of the middle four fifths (W3C Web Application Manifest, maskable icons). */
const safeShare = 0.8

/**
 * Draws the emblem for the programs of a device, as a PNG: on a ground that reaches to the edges, for each system rounds
 * the corners in its own way.
 *
 * @param emblem SVG in UTF-8
 * @param size of each side, in pixels
 */
export async function drawIcon(emblem: Buffer, size: number): Promise<Buffer> {
  const canvas = createCanvas(size, size)
  const context = canvas.getContext('2d')
  context.fillStyle = accent
  context.fillRect(0, 0, size, size)
  const inner = size * safeShare
  const image = await loadImage(emblem)
  context.drawImage(image, (size - inner) / 2, (size - inner) / 2, inner, inner)
  return canvas.encode('png')
}

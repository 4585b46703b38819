import type { Outline } from './outline.ts'

/** From this luminance on black words are easier to read than white ones: both have a contrast of 4.58 there. */
const middle = 0.179

/**
 * The rules that show each picture of a page in its colour until it is there, and the words that stand in for it
 * readable on that. They are a part of the page's own styles: no attribute may bring any (Content Security Policy).
 */
export function pictureColors({ colors }: Outline): string {
  return [...colors]
    .map(
      (hex) =>
        `img[data-color="#${hex}"]{background:#${hex};color:#${luminanceOf(hex) > middle ? '000' : 'fff'}}`,
    )
    .join('')
}

/** Relative luminance (WCAG 2.2). */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(part: number): number {
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** The few colours that all drawings share, so that all pictures look like one hand. */
export const palette = {
  night: '#0b2036',
  navy: '#143a5e',
  blue: '#2f6690',
  mist: '#9dbbd0',
  haze: '#cfdde2',
  paper: '#f5eedd',
  sand: '#e3d5b8',
  yellow: '#f3b93b',
  brick: '#b4523a',
  clay: '#8a3a2b',
} as const

/** A drawing of the size that every picture of the sample has, 1200 × 675; it only decorates, the words are in `alt`. */
export function drawing(shapes: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675" viewBox="0 0 1200 675" role="presentation">${shapes}</svg>`
  return svg.replace(/\n\s*/g, '')
}

/** The same shape at several places along a line: windows, piers, benches. */
export function row(places: readonly number[], shape: (x: number) => string): string {
  return places.map(shape).join('')
}

import { drawing, palette, row } from './palette.ts'

const { night, navy, blue, mist, paper, yellow } = palette

const houses = `
  <path fill="${navy}" d="M0 300h210v375H0zM990 260h210v415H990z"/>
  <path fill="${night}" d="M210 210h260v465H210zM470 330h300v345H470zM770 180h220v495H770z"/>`

const dark = [
  [250, 260],
  [360, 260],
  [250, 370],
  [360, 370],
  [520, 390],
  [650, 390],
  [810, 240],
  [900, 240],
  [810, 350],
  [900, 350],
]
  .map(([x, y]) => `<path fill="${navy}" d="M${x} ${y}h60v70h-60z"/>`)
  .join('')

const stars = row([70, 190, 330, 520, 640, 880, 1010, 1130], (x) => {
  const y = 50 + ((x * 13) % 90)
  return `<circle cx="${x}" cy="${y}" r="4" fill="${mist}"/>`
})

/** One window is lit, by the screen that somebody reads on. */
const reader = `
  <path fill="${yellow}" d="M500 490h220v150H500z"/>
  <circle cx="590" cy="556" r="26" fill="${night}"/>
  <path fill="${night}" d="M540 640q0-56 50-56t50 56z"/>
  <path fill="${paper}" d="M648 560l34-8 10 48-34 8z"/>`

/** Houses without light, and one window in which somebody reads. */
export const darkEvening = drawing(`
  <path fill="${blue}" d="M0 0h1200v675H0z"/>
  ${stars}${houses}${dark}${reader}`)

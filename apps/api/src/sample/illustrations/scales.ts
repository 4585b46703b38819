import { drawing, palette, row } from './palette.ts'

const { night, navy, blue, mist, haze, paper, sand, yellow, brick } = palette

const courthouse = `
  <path fill="${mist}" d="M180 270L600 84l420 186z"/>
  <path fill="${blue}" d="M280 250L600 110l320 140z"/>
  <path fill="${haze}" d="M170 264h860v40H170z"/>
  <path fill="${navy}" d="M210 304h780v242H210z"/>
  ${row([226, 342, 458, 686, 802, 918], (x) => `<path fill="${haze}" d="M${x} 304h56v16h-8v210h8v16h-56v-16h8V320h-8z"/>`)}
  <path fill="${night}" d="M540 546V400a60 60 0 01120 0v146z"/>
  <path fill="${haze}" d="M160 546h880v26H160z"/>
  <path fill="${mist}" d="M120 572h960v28H120z"/>
  <path fill="${blue}" d="M80 600h1040v30H80z"/>`

const pan = (x: number, y: number) =>
  [
    `<path fill="none" stroke="${sand}" stroke-width="5" stroke-linejoin="round" d="M${x - 84} ${y}L${x} ${y - 176}L${x + 84} ${y}"/>`,
    `<path fill="${yellow}" d="M${x - 100} ${y}h200q-14 52-100 52t-100-52z"/>`,
  ].join('')

const scales = `
  <path fill="${yellow}" d="M588 168h24v402h-24z"/>
  <path fill="${yellow}" d="M498 600q8-44 102-44t102 44z"/>
  <path fill="${brick}" d="M470 598h260v22H470z"/>
  <path fill="none" stroke="${yellow}" stroke-width="18" stroke-linecap="round" d="M350 206Q600 150 850 206"/>
  <circle cx="600" cy="166" r="26" fill="${brick}"/><circle cx="600" cy="166" r="11" fill="${paper}"/>
  ${pan(350, 388)}${pan(850, 388)}`

/** The scales of justice before the portico of a court. */
export const scalesOfJustice = drawing(`
  <path fill="${navy}" d="M0 0h1200v675H0z"/>
  <circle cx="600" cy="300" r="420" fill="${blue}" opacity=".35"/>
  ${courthouse}
  <path fill="${night}" d="M0 630h1200v45H0z"/>
  ${scales}`)

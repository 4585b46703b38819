import { drawing, palette, row } from './palette.ts'

const { night, navy, blue, mist, paper, sand, yellow, brick, clay } = palette

const curtains = `
  <path fill="${brick}" d="M0 0h250q-10 300-120 520H0zM1200 0H950q10 300 120 520h130z"/>
  <path fill="${clay}" d="M60 0h44q0 280-50 520H20Q70 280 60 0zm110 0h40q0 260-84 470l-30 50q80-240 74-520zm970 0h-44q0 280 50 520h34Q1130 280 1140 0zm-110 0h-40q0 260 84 470l30 50q-80-240-74-520z"/>
  <path fill="${clay}" d="M0 0h1200v46q-50 44-100 0-50 44-100 0-50 44-100 0-50 44-100 0-50 44-100 0-50 44-100 0-50 44-100 0-50 44-100 0-50 44-100 0-50 44-100 0-50 44-100 0-50 44-100 0z"/>`

const light = `
  <path fill="${paper}" opacity=".2" d="M556 40h88l230 500H326z"/>
  <ellipse cx="600" cy="540" rx="300" ry="42" fill="${yellow}" opacity=".75"/>`

const microphone = `
  <path stroke="${night}" stroke-width="12" d="M600 300v236"/>
  <path fill="${night}" d="M520 548q0-22 80-22t80 22z"/>
  <path fill="none" stroke="${night}" stroke-width="10" d="M534 214v30a66 66 0 00132 0v-30"/>
  <rect x="552" y="116" width="96" height="164" rx="48" fill="${sand}"/>
  <path fill="${mist}" d="M552 184h96v22h-96z"/>
  <path stroke="${navy}" stroke-width="5" stroke-linecap="round" d="M570 146h60m-66 18h72m-72 60h72m-66 18h60m-48 18h36"/>`

/** A voice going out to both sides. */
const voice = `
  <path fill="none" stroke="${paper}" stroke-width="8" stroke-linecap="round" d="M484 148q-34 52 0 104m-50-136q-56 84 0 168m282-136q34 52 0 104m50-136q56 84 0 168"/>`

const listeners = row([80, 210, 340, 470, 600, 730, 860, 990, 1120], (x) => {
  const y = 610 + ((x * 7) % 26)
  return `<circle cx="${x}" cy="${y}" r="34"/><path d="M${x - 62} 690q0-54 62-54t62 54z"/>`
})

/** A microphone in the light of an empty stage. */
export const stage = drawing(`
  <path fill="${navy}" d="M0 0h1200v675H0z"/>
  <circle cx="600" cy="300" r="330" fill="${blue}" opacity=".5"/>
  <path fill="${clay}" d="M0 500h1200v175H0z"/>
  <path fill="${brick}" d="M0 500h1200v12H0z"/>
  ${light}${curtains}${voice}${microphone}
  <g fill="${night}">${listeners}</g>`)

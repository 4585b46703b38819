import { drawing, palette, row } from './palette.ts'

const { navy, blue, mist, haze, paper, sand, yellow, brick, clay } = palette

const valley = `
  <path fill="${mist}" d="M0 330q120-70 250-38t230 20 220 96v192H0z"/>
  <path fill="${haze}" d="M660 600V470l60-10V330h24v126h40V286h28v164h70V352h22v92l90-14 66 8v-84h20v86l120 12v150z"/>`

const houses = row([20, 170, 320], (x) =>
  [
    `<path fill="${brick}" d="M${x} 600V428l52-50 52 50v172z"/>`,
    `<path fill="${clay}" d="M${x - 10} 432l62-60 62 60-10 10-52-50-52 50z"/>`,
    `<path fill="${paper}" d="M${x + 20} 456h22v34h-22zm42 0h22v34h-22zm-42 62h22v34h-22zm42 0h22v34h-22z"/>`,
  ].join(''),
)

const girder = `
  <path fill="none" stroke="${navy}" stroke-width="9" d="M26 600L78 140L130 600M58 320h40M560 600l20-270m110 270l-20-270"/>
  <path fill="${navy}" d="M0 120h640v26H0z"/><path fill="${yellow}" d="M0 130h560v5H0z"/>`

/** Where the line ends: a station that hangs above the river. */
const station = `
  <path fill="${blue}" d="M528 146h194v186H528z"/>
  <path fill="${navy}" d="M506 104q119-66 238 0v44H506zM516 328h218v18H516z"/>
  <path fill="${paper}" d="M548 178h44v92h-44zm55 0h44v92h-44zm55 0h44v92h-44z"/>
  <path fill="${yellow}" d="M528 288h194v14H528z"/>`

const train = `
  <path stroke="${navy}" stroke-width="8" d="M152 142v50m80-50v50m80-50v50m80-50v50"/>
  <path fill="${blue}" d="M126 190h292q26 0 30 30l6 66q2 22-20 22H110q-22 0-20-22l6-66q4-30 30-30z"/>
  <path fill="${yellow}" d="M91 276h362l1 14q0 18-20 18H110q-20 0-20-18z"/>
  ${row([120, 176, 232, 288, 344, 400], (x) => `<rect x="${x}" y="208" width="42" height="46" rx="6" fill="${paper}"/>`)}`

const bridge = `
  <path fill="${navy}" d="M780 420h420v22H780z"/>
  <path fill="${navy}" d="M800 442h400v158h-8q0-118-59-118t-59 118h-16q0-118-59-118t-59 118h-16q0-118-54-118t-54 118h-16z"/>
  <path fill="${yellow}" d="M780 420h420v5H780z"/>
  ${row([830, 900, 970, 1040, 1110, 1180], (x) => `<path fill="none" stroke="${navy}" stroke-width="5" d="M${x} 424v-54q2-10 18-10"/>`)}`

const water = `
  <path fill="${blue}" d="M0 596q300-22 600 0t600 0v79H0z"/>
  <path fill="none" stroke="${mist}" stroke-width="5" stroke-linecap="round" d="M70 632h120m60 20h80m150-24h140m90 22h70m90-24h130m60 22h90"/>`

/** The suspension railway above the Wupper, and a bridge over the Dnipro. */
export const twoRivers = drawing(`
  <path fill="${paper}" d="M0 0h1200v675H0z"/>
  <circle cx="930" cy="210" r="112" fill="${yellow}"/>
  <path fill="${sand}" d="M0 520h1200v100H0z"/>
  ${valley}${houses}${bridge}${girder}${train}${station}${water}`)

import { drawing, palette, row } from './palette.ts'

const { night, navy, blue, mist, haze, paper, yellow, brick } = palette

const stars = row([90, 210, 330, 455, 560, 700, 1010, 1130], (x) => {
  const y = 40 + ((x * 13) % 170)
  return `<circle cx="${x}" cy="${y}" r="3"/>`
})

const fields = `
  <path fill="${navy}" d="M0 322q180-60 380-26t330-8 490 20v90H0z"/>
  <path fill="#10304f" d="M0 360h1200v315H0z"/>`

/** The road to the horizon, with the light that a car throws ahead of itself. */
const road = `
  <path fill="${night}" d="M560 360h80l470 315H90z"/>
  <path fill="${yellow}" opacity=".55" d="M548 450L562 360h76l44 90z"/>
  <path fill="${haze}" d="M596 516h18l6 38h-26zm-6 70h30l10 58h-46z"/>
  <path fill="none" stroke="${mist}" stroke-width="7" d="M556 364L104 675M644 364l452 311"/>`

const skid = `<path fill="none" stroke="#03101d" stroke-width="15" stroke-linecap="round" d="M330 668Q520 590 566 486m-86 186q150-70 164-186"/>`

const car = `
  <path fill="${mist}" d="M556 470q4-22 12-42 4-10 18-10h56q14 0 18 10 8 20 12 42z"/>
  <path fill="${night}" d="M572 462q4-16 8-26 2-6 10-6h48q8 0 10 6 4 10 8 26z"/>
  <path fill="${blue}" d="M546 470q0-10 12-10h112q12 0 12 10v46H546z"/>
  <path fill="#03101d" d="M552 510h24v22h-24zm100 0h24v22h-24z"/>
  <path fill="#ff7a5c" d="M550 474h32v14h-32zm96 0h32v14h-32z"/>
  <path fill="${paper}" d="M598 488h32v12h-32z"/>`

const posts = row([0, 1, 2, 3], (i) => {
  const height = 26 + i * 34
  const y = 372 + i * i * 20 + i * 14
  const reach = 60 + i * 62 + i * i * 20
  const width = 6 + i * 4
  return [600 - reach - 40, 600 + reach + 40 - width]
    .map(
      (x) =>
        `<path fill="${haze}" d="M${x} ${y}h${width}v${height}h-${width}z"/>` +
        `<path fill="${brick}" d="M${x} ${y + 6 + i * 3}h${width}v${8 + i * 6}h-${width}z"/>`,
    )
    .join('')
})

const trees = `<path fill="#081a2d" d="M40 362l40-150 40 150zm90 0l30-110 30 110zm780 0l34-124 34 124zm84 0l46-176 46 176zm110 0l30-116 30 116z"/>`

/** A country road at night; a car drives away, and its tyres have left a trace. */
export const nightRoad = drawing(`
  <path fill="${night}" d="M0 0h1200v675H0z"/>
  <g fill="${paper}" opacity=".8">${stars}</g>
  <circle cx="880" cy="120" r="58" fill="${paper}"/><circle cx="856" cy="106" r="52" fill="${night}"/>
  ${fields}${trees}${road}${posts}${skid}${car}`)

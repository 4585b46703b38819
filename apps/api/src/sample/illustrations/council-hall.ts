import { drawing, palette, row } from './palette.ts'

const { night, navy, blue, mist, haze, paper, sand, yellow, brick, clay } = palette

const windows = row([130, 290, 830, 990], (x) =>
  [
    `<path fill="${haze}" d="M${x} 400V130a40 40 0 0180 0v270z"/>`,
    `<path fill="none" stroke="${paper}" stroke-width="8" d="M${x + 40} 90v310m-40-250h80m-80 110h80"/>`,
  ].join(''),
)

/** Nine o'clock. */
const clock = `
  <circle cx="600" cy="122" r="70" fill="${navy}"/>
  <circle cx="600" cy="122" r="58" fill="${paper}"/>
  <path stroke="${navy}" stroke-width="6" stroke-linecap="round" d="M600 75v8m0 78v8m47-47h-8"/>
  <path fill="none" stroke="${brick}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round" d="M600 86v36h-28"/>
  <circle cx="600" cy="122" r="7" fill="${brick}"/>`

const rostrum = `
  <path fill="${clay}" d="M380 348h440v92H380z"/>
  <path fill="${brick}" d="M364 328h472v24H364z"/>
  <path fill="${brick}" d="M538 290h124l-14 150h-96z"/>
  <path fill="${yellow}" d="M526 276h148v18H526z"/>
  <path fill="none" stroke="${night}" stroke-width="5" stroke-linecap="round" d="M566 276q-4-22 14-34m54 34q4-22-14-34"/>
  <circle cx="582" cy="240" r="8" fill="${night}"/><circle cx="618" cy="240" r="8" fill="${night}"/>`

/** The rows of benches, from the rostrum to the spectator: each a desk with chairs behind it. */
const rows = [
  { y: 486, colour: blue, seats: [120, 280, 440, 600, 760, 920, 1080] },
  { y: 556, colour: navy, seats: [60, 240, 420, 600, 780, 960, 1140] },
  { y: 628, colour: night, seats: [0, 200, 400, 600, 800, 1000, 1200] },
]

const benches = rows
  .map(({ y, colour, seats }) => {
    const bend = (x: number) => y + Math.round((x - 600) ** 2 / 9_000)
    const desk = `<path fill="${colour}" d="M-20 ${y + 56}Q600 ${y - 44} 1220 ${y + 56}v140H-20z"/>`
    const papers = row(seats, (x) => `M${x - 30} ${bend(x) + 22}l44-2 8 16-46 2z`)
    const chairs = row(seats, (x) => `M${x - 34} ${bend(x) + 40}v-58q0-16 16-16h36q16 0 16 16v58z`)
    return `<path fill="${brick}" d="${chairs}"/>${desk}<path fill="${paper}" d="${papers}"/>`
  })
  .join('')

/** The hall of a council before its session: empty benches, papers laid out, the clock at nine. */
export const councilHall = drawing(`
  <path fill="${sand}" d="M0 0h1200v675H0z"/>
  <path fill="${paper}" d="M0 0h1200v44H0z"/>
  <path fill="${mist}" d="M0 400h1200v275H0z"/>
  ${windows}${clock}${rostrum}${benches}`)

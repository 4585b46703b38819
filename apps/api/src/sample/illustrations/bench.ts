import { drawing, palette, row } from './palette.ts'

const { night, navy, blue, mist, haze, paper, sand, yellow, brick, clay } = palette

const slats = [392, 428, 464].map((y) => `<path fill="${brick}" d="M360 ${y}h520v22H360z"/>`).join('')

const legs = row(
  [410, 800],
  (x) => `<path fill="${night}" d="M${x} 380h22v200h-22zM${x - 30} 510h90v16h-90z"/>`,
)

const tree = `
  <path fill="${clay}" d="M196 300h34l10 290h-54z"/>
  <circle cx="214" cy="220" r="150" fill="${navy}"/>
  <circle cx="120" cy="290" r="90" fill="${blue}"/>
  <circle cx="310" cy="280" r="100" fill="${blue}"/>`

const leaves = row([420, 560, 700, 930, 1040], (x) => {
  const y = 600 + ((x * 11) % 44)
  return `<path fill="${yellow}" d="M${x} ${y}q22-22 44 0-22 22-44 0z"/>`
})

/** An empty bench under a tree, late in autumn. */
export const bench = drawing(`
  <path fill="${haze}" d="M0 0h1200v675H0z"/>
  <circle cx="960" cy="170" r="90" fill="${paper}"/>
  <path fill="${mist}" d="M0 400q300-90 620-30t580-40v345H0z"/>
  <path fill="${sand}" d="M0 560h1200v115H0z"/>
  ${tree}${legs}${slats}<path fill="${clay}" d="M350 510h540v24H350z"/>${leaves}`)

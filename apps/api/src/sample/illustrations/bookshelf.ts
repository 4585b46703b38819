import { drawing, palette } from './palette.ts'

const { night, navy, blue, mist, haze, paper, sand, yellow, brick, clay } = palette

const colours = [navy, brick, mist, yellow, blue, clay, haze]

/** A row of books of unequal height from the left edge to the lamp. */
function shelf(bottom: number, count: number): string {
  const books = Array.from({ length: count }, (_, i) => {
    const height = 96 + ((i * 37 + bottom) % 48)
    const x = 60 + i * 50
    return `<path fill="${colours[(i + bottom) % colours.length]}" d="M${x} ${bottom - height}h42v${height}h-42z"/>`
  })
  return `${books.join('')}<path fill="${clay}" d="M40 ${bottom}h1120v18H40z"/>`
}

const lamp = `
  <path fill="${yellow}" opacity=".35" d="M870 300h160l110 290H760z"/>
  <path fill="${night}" d="M880 300l36-70h68l36 70zM940 590h20v-40h-20zM890 590h120v14H890z"/>
  <path stroke="${night}" stroke-width="10" d="M950 230v-60"/>`

/** Shelves of a library in the light of one lamp. */
export const bookshelf = drawing(`
  <path fill="${sand}" d="M0 0h1200v675H0z"/>
  <path fill="${paper}" d="M40 40h1120v560H40z"/>
  ${shelf(210, 22)}${shelf(400, 15)}${shelf(588, 13)}${lamp}
  <path fill="${night}" d="M0 604h1200v71H0z"/>`)

import { drawing, palette, row } from './palette.ts'

const { night, navy, blue, mist, haze, paper, sand, yellow, brick, clay } = palette

const school = `
  <path fill="${clay}" d="M392 120h46v90h-46z"/>
  <path fill="${haze}" d="M404 112q-20-34 16-50t6-48q44 20 28 56t-22 42z"/>
  <path fill="${clay}" d="M70 250L120 182h460l50 68z"/>
  <path fill="${sand}" d="M90 250h520v320H90z"/>
  <path fill="${brick}" d="M90 392h520v14H90zM90 548h520v22H90z"/>
  ${row([122, 202, 438, 518], (x) => `<path fill="${blue}" d="M${x} 282h56v80h-56zm0 152h56v80h-56z"/><path fill="${yellow}" d="M${x} 434h56v80h-56z"/><path stroke="${paper}" stroke-width="6" d="M${x + 28} 282v80m-28-46h56m-28 118v80m-28-46h56"/>`)}
  <path fill="${paper}" d="M282 250h136v320H282z"/>
  <path fill="${clay}" d="M266 256l84-74 84 74z"/>
  <path fill="${navy}" d="M310 570V452a40 40 0 0180 0v118z"/>
  <path fill="${blue}" d="M310 290h80v74h-80z"/>
  <path stroke="${paper}" stroke-width="6" d="M350 290v74m0 58v148"/>
  <path fill="${haze}" d="M256 570h188v16H256z"/>`

const heap = `
  <path fill="${night}" d="M596 600q40-34 74-74l40-20 44-92 50-30 46-96 60-34 34 20 52 78 32 20 46 104 48 30 66 94z"/>
  <path fill="${navy}" d="M754 414l50-30 46-96 60-34-24 84-46 40-20 70-62 60zm156-160l34 20 52 78-44 22-50-30zm118 118l46 104 48 30-66 6-42-44zM670 526l40-20 44-92 4 124-62 62h-64z"/>
  <path fill="${blue}" d="M850 288l60-34-24 84-20-8zm-46 96l26-52 10 46-36 36zm224-12l16 38-34 24-14-40z"/>`

const shovel = `
  <path stroke="${clay}" stroke-width="15" stroke-linecap="round" d="M668 560L770 300"/>
  <path fill="none" stroke="${clay}" stroke-width="13" stroke-linecap="round" d="M748 288l46 18"/>
  <path fill="${mist}" d="M636 546l58 23-30 76q-20 30-46 16t-16-40z"/>`

/** A school, and beside it a heap of coal as high as its roof. */
export const coalHeap = drawing(`
  <path fill="${mist}" d="M0 0h1200v675H0z"/>
  <circle cx="1040" cy="130" r="72" fill="${yellow}"/>
  <path fill="${haze}" d="M0 430q300-70 620-30t580-20v260H0z"/>
  ${school}
  <path fill="${paper}" d="M0 586h1200v89H0z"/>
  ${heap}
  <path fill="${paper}" d="M560 600q160-18 330-6t330-10v91H560z"/>
  <path fill="${night}" d="M560 612l18-12 20 10-6 14h-26zm484 14l22-12 18 12-8 12h-26zm-96-22l16-8 12 10-6 8h-18z"/>
  ${shovel}`)

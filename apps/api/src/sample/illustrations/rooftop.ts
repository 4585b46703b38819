import { drawing, palette, row } from './palette.ts'

const { night, navy, blue, mist, haze, paper, sand, yellow, brick, clay } = palette

const town = `
  <path fill="${mist}" d="M0 480V360h90v-50h110v80h70V280h120v110h90v90zm760 0V350h100v-70h130v90h70v-60h140v170z"/>
  ${row([24, 56, 118, 150, 298, 340, 790, 826, 890, 940, 1090, 1130], (x) => `<path fill="${haze}" d="M${x} 392h16v24h-16z"/>`)}`

const roof = `
  <path fill="${brick}" d="M-20 690L150 450h820l250 240z"/>
  <path fill="${clay}" d="M150 436h820v20H150zM96 520h946v9H96zm-54 76h1076v10H42z"/>
  <path fill="none" stroke="${clay}" stroke-width="6" d="M230 456l-26 64m146-64l-14 64m134-64v64m120-64l12 64m108-64l24 64m96-64l34 64M150 529l-34 67m164-67l-22 67m162-67l-8 67m158-67l8 67m142-67l22 67m138-67l36 67"/>`

const chimney = `
  <path fill="${clay}" d="M214 330h84v140h-84z"/><path fill="${night}" d="M202 312h108v22H202z"/>
  <path fill="none" stroke="${night}" stroke-width="7" stroke-linecap="round" d="M918 440V236m-46 22h92m-76 38h60"/>`

const boy = `
  <path fill="${navy}" d="M520 444q-8-84 22-116 12-12 36-12 40 0 52 44l18 84z"/>
  <path fill="${night}" d="M534 428h74q34 2 44 34l26 88q4 16-12 18-14 2-18-12l-24-76h-60q-30 0-30-52z"/>
  <path fill="${paper}" d="M640 558l34-8 18 22q4 14-10 14h-34q-8-12-8-28z"/>
  <circle cx="582" cy="270" r="44" fill="#e2b48c"/>
  <path fill="${night}" d="M536 276q-8-62 50-64 44 0 46 36-34 8-54-4-8 24-24 24-2 20-18 8z"/>`

const dog = `
  <path fill="${sand}" d="M664 446q-10-70 22-104l56-10q46 40 40 114z"/>
  <path fill="${sand}" d="M668 300q4-46 50-46 24 0 36 16l38 18q12 8 4 20-8 14-34 14l-18 32q-40 20-66-6-10-22-10-48z"/>
  <path fill="${clay}" d="M682 262q-30 8-30 56 0 24 18 26 20-10 28-62z"/>
  <circle cx="738" cy="284" r="6" fill="${night}"/><ellipse cx="792" cy="292" rx="9" ry="8" fill="${night}"/>
  <path fill="none" stroke="${sand}" stroke-width="15" stroke-linecap="round" d="M670 436q-14 8-40 4"/>
  <path stroke="${clay}" stroke-width="4" stroke-linecap="round" d="M736 392v50m26-50v50"/>
  <path fill="${brick}" d="M676 346q34 22 72 8l-4 20q-34 8-66-10z"/>`

/** The arm of the boy around his dog. */
const arm = `
  <path fill="none" stroke="${blue}" stroke-width="30" stroke-linecap="round" stroke-linejoin="round" d="M604 350q40 40 96 44"/>
  <circle cx="710" cy="396" r="16" fill="#e2b48c"/>`

/** A boy and a dog side by side on the ridge of a roof, in front of a low sun. */
export const rooftop = drawing(`
  <path fill="${haze}" d="M0 0h1200v675H0z"/>
  <circle cx="640" cy="290" r="220" fill="${yellow}"/>
  <path fill="${paper}" d="M90 120q4-34 44-30 18-34 58-18 40-6 44 30 26 4 22 28H84q-14 0 6-10zM950 170q2-26 34-24 16-28 50-14 34-2 36 24 20 4 18 20H944q-8 0 6-6z"/>
  ${town}${roof}${chimney}${dog}${boy}${arm}`)

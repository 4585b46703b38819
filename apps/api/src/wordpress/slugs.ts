import { slugSchema } from '@news/domain'

/** Longest slug that is made of a name; one that an author chose may be longer. */
const maxLength = 80

/** Resolution 55 of the Cabinet of Ministers (2010) for the letters within a word; at its beginning see below. */
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  ё: 'e',
  ы: 'y',
  э: 'e',
  ъ: '',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
}
const initials: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }

/** A slug as it is, else one made of the words. Absent when nothing in them can be written in Latin letters. */
export function toSlug(text: string): string | undefined {
  const whole = slugSchema.safeParse(text).data
  if (whole !== undefined) return whole
  const latin = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’ʼ`]/g, '')
    .replace(/зг/g, 'zgh')
    .replace(/(?<!\p{L})[єїйюя]/gu, (letter) => initials[letter] ?? letter)
    .replace(/\p{L}/gu, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const words = latin.split(/[^a-z0-9]+/).filter((word) => word !== '')
  return slugSchema.safeParse(shortened(words)).data
}

/** The slug itself, else the first of slug-2, slug-3… that is not taken; it is taken from then on. */
export function freeSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted
  for (let number = 2; taken.has(slug); number++)
    slug = `${wanted.slice(0, 190).replace(/-+$/, '')}-${number}`
  taken.add(slug)
  return slug
}

function shortened(words: readonly string[]): string {
  let slug = words[0]?.slice(0, maxLength) ?? ''
  for (const word of words.slice(1)) {
    if (slug.length + word.length + 1 > maxLength) break
    slug += `-${word}`
  }
  return slug
}

/** WordPress keeps what is not Latin percent-encoded; empty when it is not readable. */
export function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return ''
  }
}

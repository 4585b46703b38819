import type { ArticleDraft } from '@news/domain'
import { draftOf } from '../test-draft.ts'

/** Articles that are made up, as many as are asked for, and what somebody might ask for; the same ones each time. */
export interface Corpus {
  draft: (index: number) => ArticleDraft
  /** Words from the articles as people put them: one, two, phrases, exclusions, beginnings. */
  questions: (count: number) => { q: string; typing: boolean }[]
  /** Two words that stand in one article. */
  pairs: (count: number) => string[]
}

const syllables =
  'ба ве го ду жи за ко ли му не пе ру са ти фо хо це чо ша ще ля рі ні мі сто пра кра гри вло три бли сно'.split(
    ' ',
  )
const endings = ['', 'а', 'у', 'ом', 'и', 'ів', 'ами', 'ах', 'ий', 'ого', 'ою', 'ати', 'ає']
const sections = ['misto', 'kultura', 'sport', 'ekonomika']
const languages = ['uk', 'uk', 'uk', 'uk', 'de', 'en']
const day = 86_400_000

interface CorpusSize {
  articles: number
  /** Words of a text. */
  words: number
}

/** Words are as frequent as in a language: few everywhere, most seldom. */
export function createCorpus({ articles, words }: CorpusSize): Corpus {
  const vocabulary = 30_000
  const wordAt = (next: () => number): string => {
    const rank = Math.floor(vocabulary ** next())
    const stem = Array.from(
      { length: 2 + (rank % 3) },
      (_, i) => syllables[(rank * (i + 7) + (rank >> (i * 3))) % syllables.length],
    )
    const word = stem.join('') + (endings[Math.floor(next() * endings.length)] ?? '')
    return rank % 20 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word
  }
  const textOf = (next: () => number, count: number) =>
    Array.from({ length: count }, () => wordAt(next)).join(' ')
  const draft = (index: number): ArticleDraft => {
    const next = random(index + 1)
    return draftOf({
      slug: `made-up-${index}`,
      headline: textOf(next, 7),
      language: languages[index % languages.length] ?? 'uk',
      section: { slug: sections[index % sections.length] ?? '', name: { uk: 'Розділ' } },
      tags: [{ slug: `tag-${index % 97}`, name: { uk: wordAt(random(index % 97)) } }],
      datePublished: new Date(
        Date.UTC(2016, 0, 1) + Math.floor(index * (3_650 / articles) * day),
      ).toISOString(),
      body: [
        {
          _type: 'block',
          _key: 'a',
          style: 'normal',
          children: [{ _type: 'span', _key: 'b', text: textOf(next, words), marks: [] }],
          markDefs: [],
        },
      ],
    })
  }
  const wordsOf = (index: number): string[] => {
    const { headline, body } = draft(index)
    const [block] = body
    const text =
      block?._type === 'block'
        ? block.children.map((child) => ('text' in child ? child.text : '')).join('')
        : ''
    return `${headline} ${text}`.split(' ')
  }
  const drawn = (seed: number) => {
    const next = random(seed)
    const found = wordsOf(Math.floor(next() * articles))
    return (offset = 0) => found[(Math.floor(next() * (found.length - 1)) + offset) % found.length] ?? ''
  }
  return {
    draft,
    questions: (count) =>
      Array.from({ length: count }, (_, i) => {
        const word = drawn(i + 1_000)
        const [a, b] = [word(), word()]
        const forms = [a, `${a} ${b}`, `"${a} ${b}"`, `${a} -${b}`, `${a} ${b} ${word()}`, b.slice(0, 4)]
        return { q: forms[i % forms.length] ?? a, typing: i % forms.length === 5 }
      }),
    pairs: (count) =>
      Array.from({ length: count }, (_, i) => {
        const word = drawn(i + 5_000)
        return `${word()} ${word()}`
      }),
  }
}

/** From 0 to 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

import { fold } from '@news/domain/text'
import type { Db } from '../db/open.ts'
import type { SearchWordTable } from '../db/tables.ts'
import { editDistance } from './edit-distance.ts'
import { wordsOf } from './query.ts'
import { backwards } from './vocabulary.ts'

/** Shorter words are one letter away from too many others. */
const shortestMistyped = 4

/** A word of this length may have two letters wrong; a shorter one has one. */
const lengthForTwo = 7

/** A mistyped word still begins or ends as it should, with so many letters. */
const rightLetters = 3

/** Words that are compared letter by letter. */
const mostCompared = 2_000

/**
 * A question with each word that no headline and no name has replaced by the nearest one that has; `undefined` when there is
 * none. Only what the site itself has written is ever proposed.
 */
export async function proposeQuestion(db: Db, question: string): Promise<string | undefined> {
  let proposed = question
  for (const word of new Set(wordsOf(question))) {
    const nearest = await findNearest(db, fold(word))
    if (nearest !== undefined) proposed = proposed.replaceAll(word, () => nearest)
  }
  return proposed === question ? undefined : proposed
}

async function findNearest(db: Db, word: string): Promise<string | undefined> {
  if (word.length < shortestMistyped || word.length > 40) return undefined
  const candidates = [
    ...(await beginningLike(db, 'word', word)),
    ...(await beginningLike(db, 'backwards', backwards(word))),
  ]
  if (candidates.some((candidate) => candidate.word === word)) return undefined
  const most = word.length >= lengthForTwo ? 2 : 1
  const [nearest] = candidates
    .map((candidate) => ({ ...candidate, distance: editDistance(word, candidate.word, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
  return nearest?.written
}

function beginningLike(db: Db, column: 'word' | 'backwards', text: string): Promise<SearchWordTable[]> {
  const beginning = text.slice(0, rightLetters)
  return db
    .selectFrom('search_words')
    .selectAll()
    .where(column, '>=', beginning)
    .where(column, '<', `${beginning}\u{10ffff}`)
    .orderBy(column)
    .limit(mostCompared)
    .execute()
}

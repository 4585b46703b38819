import { readFileSync } from 'node:fs'
import { fold } from '../../src/text/fold.ts'
import { groupBy } from './group-by.ts'
import { judge, type KeysOf, type Quality, type Question } from './quality.ts'

/** Words that say something: the others are in every text. */
const content = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'ADV'])

/** Text whose words linguists gave their lemmas, in the format of Universal Dependencies. */
export function readCorpus(paths: readonly string[]): { form: string; lemma: string }[] {
  return paths
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'))
    .filter(([, , , kind = '']) => content.has(kind))
    .map(([, form = '', lemma = '']) => ({ form: fold(form), lemma: fold(lemma) }))
}

/** Each form asks for the other forms of its lemma that the text has: cross-form recall. A reflexive twin counts neither way. */
export function judgeCorpus(keysOf: KeysOf, corpus: readonly { form: string; lemma: string }[]): Quality {
  const lemmas = groupBy(corpus, ({ lemma }) => lemma)
  const formsOf = (lemma: string) => (lemmas.get(lemma) ?? []).map(({ form }) => form)
  const lemmasOf = groupBy(corpus, ({ form }) => form)
  const questions = [...lemmasOf].flatMap(([word, tokens]): Question[] => {
    const own = [...new Set(tokens.map(({ lemma }) => lemma))]
    const wanted = new Set(own.flatMap(formsOf).filter((form) => form !== word))
    const twins = own.flatMap((lemma) => formsOf(lemma.endsWith('ся') ? lemma.slice(0, -2) : `${lemma}ся`))
    return wanted.size > 0
      ? [{ word, wanted, ignored: new Set([word, ...twins.filter((form) => !wanted.has(form))]) }]
      : []
  })
  return judge(keysOf, questions, lemmasOf.keys())
}

import { analyzerFor, indexVersion, keysToAsk } from './analyzers.ts'
import { placeNames } from './place-names.ts'

let made: { version: string; names: ReadonlyMap<string, readonly string[]> } | undefined

/** The keys of the other names of a place that a word is a name of: «Дніпродзержинськ» asks for «Камʼянське», too. */
export function otherNamesOf(word: string): readonly string[] {
  const [key = ''] = analyzerFor('uk').keysOf(word)
  return knownNames().get(key) ?? []
}

/** Made anew when words get other keys. */
function knownNames(): ReadonlyMap<string, readonly string[]> {
  const version = indexVersion()
  if (made?.version !== version) made = { version, names: keysByName() }
  return made.names
}

function keysByName(): Map<string, string[]> {
  return new Map(
    placeNames.flatMap((names) => {
      const keys = [...new Set(names.flatMap(keysToAsk))]
      return names.map((name) => [analyzerFor('uk').keysOf(name)[0] ?? '', keys] as const)
    }),
  )
}

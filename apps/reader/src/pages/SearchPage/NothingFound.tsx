import { usePage } from '../../page-context.ts'
import type { SearchAnswer } from './find-answer.ts'
import { isNarrowed, type SearchChoices, searchPath } from './search-choices.ts'

interface NothingFoundProps {
  answer: SearchAnswer
  q: string
  choices: SearchChoices
}

/** What may help: the word that was meant, the whole newspaper instead of a part, other words. */
export function NothingFound({ answer, q, choices }: NothingFoundProps) {
  const { paths, words } = usePage()
  const { found, isBegun, suggestions } = answer
  const { didYouMean } = found
  return (
    <>
      {didYouMean !== null && (
        <p>
          {words.search.didYouMean}{' '}
          <a href={searchPath(paths, didYouMean, {})}>
            <strong>{didYouMean}</strong>
          </a>
        </p>
      )}
      {isNarrowed(choices) && (
        <p>
          <a href={searchPath(paths, q, {})}>{words.search.everywhere}</a>
        </p>
      )}
      {!isBegun && suggestions.length === 0 && <p>{words.search.tryAgain}</p>}
    </>
  )
}

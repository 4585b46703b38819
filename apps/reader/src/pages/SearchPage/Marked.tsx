import type { SearchHit } from '@news/contract'
import type { Language } from '@news/domain'
import { typography } from '@news/domain/text'
import { typesetRuns } from '../../typeset.ts'

/** A text with the words that were asked for marked. */
export function Marked({ text, matches, language }: SearchHit['snippet'] & { language: Language }) {
  const bounds = [0, ...matches.flat(), text.length]
  const parts = bounds.slice(1).map((end, i) => text.slice(bounds[i], end))
  const runs = typesetRuns(parts, language, typography)
  return (
    <>
      {matches.map(([start], i) => [runs[2 * i], <mark key={start}>{runs[2 * i + 1]}</mark>])}
      {runs.at(-1)}
    </>
  )
}

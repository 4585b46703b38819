import type { Proposals } from '@news/domain'
import { inOneLine } from '../../commands/in-one-line.ts'

/** Proposals as an editor reads them in a terminal: what is sure first in each line, then why to look twice, then the sentence. */
export function formatProposals({ milestones, warnings }: Proposals): string {
  if (milestones.length === 0 && warnings.length === 0) return 'The text tells of no milestone.\n'
  const found = milestones.map(({ kind, status, when, confidence, doubts, recorded, sentence }) => {
    const sure = confidence === 'full' ? 'sure' : `look twice: ${doubts.join(', ')}`
    const known = recorded === undefined ? '' : `, perhaps "${recorded}" on record`
    return `${when ?? 'no date'}  ${kind}, ${status} (${sure}${known})\n    ${inOneLine(sentence)}\n`
  })
  const doubtful = warnings.map(({ words, sentence, recorded }) => {
    const record = recorded.map(({ side, kind, term }) => `${side}: ${kind}, “${inOneLine(term)}”`).join('; ')
    return `!  “${inOneLine(words)}” says twinning; the record says ${record}\n    ${inOneLine(sentence)}\n`
  })
  return [...found, ...doubtful, 'Nothing was written.\n'].join('\n')
}

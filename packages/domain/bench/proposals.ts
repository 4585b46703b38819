/** `npm run bench -- proposals`: how well milestones are found in labelled sentences; `--list` shows where not. */
import { type Figures, reportFigures } from '../../../.tools/bench/table.ts'
import { type Part, readLabelled, type Score, score } from './labelled-sentences/score.ts'

const parts: readonly Part[] = ['development', 'held-out']

reportFigures(
  'Milestones proposed from labelled sentences; right means kind, status and date to the letter',
  parts.flatMap((part) => {
    const labelled = readLabelled(part)
    const languages = (['uk', 'de'] as const).map((language) =>
      toFigures(`${part}, ${language}`, score(labelled.filter((one) => one.language === language))),
    )
    return [...languages, toFigures(part, score(labelled))]
  }),
)
for (const part of parts)
  if (process.argv.includes(`--list=${part}`))
    console.log(`\n${score(readLabelled(part)).mistakes.join('\n')}\n`)

function toFigures(what: string, { sentences, labels, full, right, found, proposed }: Score): Figures {
  return {
    what,
    sentences,
    labels,
    'full confidence': `${right} of ${full}`,
    precision: share(right, full),
    'recall, full': share(right, labels),
    'recall, any': share(found, labels),
    'proposed in all': proposed,
  }
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(3)
}

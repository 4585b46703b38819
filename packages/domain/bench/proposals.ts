/** `npm run bench -- proposals`: how well milestones are found in labelled sentences; `--list` shows where not. */
import { type Part, readLabelled, type Score, score } from './labelled-sentences/score.ts'

const parts: readonly Part[] = ['development', 'held-out']

console.log(
  '\nMilestones proposed from labelled sentences; right means kind, status and date to the letter\n',
)
console.log(
  `${'part'.padEnd(18)}sentences  labels  full confidence  precision  recall, full  recall, any  proposed in all`,
)
for (const part of parts) {
  const labelled = readLabelled(part)
  for (const language of ['uk', 'de'] as const)
    print(`${part}, ${language}`, score(labelled.filter((one) => one.language === language)))
  const all = score(labelled)
  print(part, all)
  if (process.argv.includes(`--list=${part}`)) console.log(`\n${all.mistakes.join('\n')}\n`)
}

function print(name: string, { sentences, labels, full, right, found, proposed }: Score): void {
  console.log(
    name.padEnd(18) +
      String(sentences).padStart(9) +
      String(labels).padStart(8) +
      `${right} of ${full}`.padStart(17) +
      share(right, full).padStart(11) +
      share(right, labels).padStart(14) +
      share(found, labels).padStart(13) +
      String(proposed).padStart(17),
  )
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(3)
}

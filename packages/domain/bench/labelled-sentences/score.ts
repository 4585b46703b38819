import { readFileSync } from 'node:fs'
import { partnership } from '../../src/partnership/proposals/fixtures.ts'
import type { MilestoneProposal, ProposalLanguage } from '../../src/partnership/proposals/proposal.ts'
import { proposeMilestones } from '../../src/partnership/proposals/propose-milestones.ts'

export type Part = 'development' | 'held-out'

/** How the proposals for labelled sentences compare with the labels. */
export interface Score {
  sentences: number
  labels: number
  /** Proposed with full confidence, and how many of them are right in kind, status and date. */
  full: number
  right: number
  /** Labels that were proposed at all, whatever the confidence. */
  found: number
  /** All that was proposed. */
  proposed: number
  mistakes: string[]
}

const published = Date.parse('2025-10-02T12:20:00Z')
const zones: Readonly<Record<ProposalLanguage, string>> = { uk: 'Europe/Kyiv', de: 'Europe/Berlin' }

interface Labelled {
  language: ProposalLanguage
  labels: string[]
  sentence: string
}

/** The sentences of a part with their labels: see the README beside them. */
export function readLabelled(part: Part): Labelled[] {
  const text = readFileSync(new URL(`${part}.txt`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [language = '', labels = '', sentence = ''] = line.split(' | ')
      return {
        language: language as ProposalLanguage,
        labels: labels.split('; ').filter((label) => label !== '-'),
        sentence,
      }
    })
}

/** Reads each sentence by itself, as it would stand in an article. */
export function score(labelled: readonly Labelled[]): Score {
  const total: Score = { sentences: 0, labels: 0, full: 0, right: 0, found: 0, proposed: 0, mistakes: [] }
  for (const { language, labels, sentence } of labelled) {
    const options = { language, published, timeZone: zones[language], partnership }
    const { milestones } = proposeMilestones(sentence, options)
    const full = milestones.filter(({ confidence }) => confidence === 'full')
    const right = full.filter((proposal) => labels.some((label) => fits(proposal, label)))
    const found = labels.filter((label) => milestones.some((proposal) => fits(proposal, label)))
    total.sentences++
    total.labels += labels.length
    total.full += full.length
    total.right += right.length
    total.found += found.length
    total.proposed += milestones.length
    if (right.length < full.length || right.length < labels.length || milestones.length > labels.length)
      total.mistakes.push(
        `${sentence}\n  expected ${labels.join('; ') || '-'}\n  proposed ${milestones.map(inWords).join('; ') || '-'}`,
      )
  }
  return total
}

/** Right in kind, status and date, to the letter. */
function fits(proposal: MilestoneProposal, label: string): boolean {
  const [kinds = '', status, when] = label.split(' ')
  return (
    kinds.split('/').includes(proposal.kind) && proposal.status === status && (proposal.when ?? '?') === when
  )
}

function inWords({ kind, status, when = '?', confidence, doubts }: MilestoneProposal): string {
  return `${kind} ${status} ${when} (${confidence}${doubts.map((doubt) => `, ${doubt}`).join('')})`
}

import type { SourcedDraft } from '../articles/sourced-draft.ts'
import { articleState } from './article-state.ts'
import { type ImportReport, noteLeftOut, noteLosses, noteMissingAlt } from './import-report.ts'
import type { SiteItem } from './item.ts'
import { toPlainText } from './plain-text.ts'
import type { Survey } from './survey.ts'
import { toDraft } from './to-draft.ts'

interface Reading {
  survey: Survey
  /** Epoch milliseconds. */
  now: number
  report: ImportReport
}

/** The article of an item, whichever way the item came; whatever is none, or was lost of it, goes into the report. */
export function readArticle(item: SiteItem, { survey, now, report }: Reading): SourcedDraft | undefined {
  const title = toPlainText(item.title)
  const state = articleState(item, now)
  if (state === undefined) {
    noteLeftOut(report, item.type === 'post' ? `post (${item.status})` : item.type, title)
    return undefined
  }
  const converted = toDraft(item, state, survey)
  if ('problem' in converted) {
    report.failed.push({ id: item.id, title, reason: converted.problem })
    return undefined
  }
  const { sourced, left } = converted
  report.states[state]++
  noteMissingAlt(report, sourced.draft)
  noteLosses(report, item, { headline: sourced.draft.headline, slug: sourced.draft.slug, left })
  return sourced
}

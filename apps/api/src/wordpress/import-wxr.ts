import type { Language } from '@news/domain'
import type { Saved, SourcedDraft } from '../articles/sourced-draft.ts'
import { articleState } from './article-state.ts'
import { emptyReport, type ImportReport, noteLeftOut, noteLosses } from './import-report.ts'
import { toPlainText } from './plain-text.ts'
import { readWxr } from './read-wxr.ts'
import { type Survey, surveyExport } from './survey.ts'
import { toDraft } from './to-draft.ts'
import { type SaveMedia, Uploads } from './uploads.ts'
import type { WxrItem } from './wxr/item.ts'
import type { ReadProgress } from './wxr/open-export.ts'

/** How far an import has come. The export is read twice: once to check it, once to import it. */
export interface ImportProgress extends ReadProgress {
  phase: 'checking' | 'importing'
  articles: number
}

export interface ImportOptions {
  /** The export, plain or gzipped. */
  file: string
  /** A copy of `wp-content/uploads`; without it pictures stay at their old address. */
  uploadsDir?: string | undefined
  /** Read and report, save nothing. */
  dryRun?: boolean | undefined
  /** The language of a site that does not say its own. */
  language: Language
  /** Epoch milliseconds. */
  now: number
  onProgress?: ((progress: ImportProgress) => void) | undefined
  /** Saves articles, all of them or none. */
  save: (drafts: readonly SourcedDraft[]) => Promise<readonly Saved[]>
  /** Keeps a picture and says under which path of this site. */
  saveMedia: SaveMedia
}

/** Articles that are saved at once: enough to be quick, few enough to be light. */
const batchSize = 100

/**
 * Imports the posts of a WordPress export. Only what WordPress shows to everybody becomes public. Doing it again edits
 * what changed and leaves the rest alone. Single items that cannot be read are named in the report.
 *
 * @throws ImportError for what is no whole export, before anything is saved
 */
export async function importWxr(options: ImportOptions): Promise<ImportReport> {
  const { file, uploadsDir, dryRun = false, language, now, onProgress = () => {}, save, saveMedia } = options
  const uploads = uploadsDir === undefined || dryRun ? undefined : await Uploads.open(uploadsDir, saveMedia)
  const survey = await surveyExport(file, language, (progress) =>
    onProgress({ ...progress, phase: 'checking', articles: 0 }),
  )
  const report = emptyReport(survey, dryRun)
  let articles = 0
  let batch: SourcedDraft[] = []
  const flush = async () => {
    for (const { outcome } of dryRun ? [] : await save(batch)) report.outcomes[outcome]++
    batch = []
  }
  for await (const sourced of articlesOf({
    file,
    survey,
    now,
    report,
    onRead: (progress) => onProgress({ ...progress, phase: 'importing', articles }),
  })) {
    articles++
    batch.push(uploads ? { ...sourced, draft: await uploads.place(sourced.draft) } : sourced)
    if (batch.length === batchSize) await flush()
  }
  if (batch.length > 0) await flush()
  report.pictures = { taken: (await uploads?.count()) ?? 0, missing: [...(uploads?.missing ?? [])] }
  return report
}

interface Reading {
  file: string
  survey: Survey
  now: number
  report: ImportReport
  onRead: (progress: ReadProgress) => void
}

/** The articles of an export one by one; whatever is none goes into the report. */
async function* articlesOf({ file, survey, now, report, onRead }: Reading): AsyncGenerator<SourcedDraft> {
  for await (const record of readWxr(file, onRead)) {
    if (record.kind === 'broken-item') {
      report.items++
      report.failed.push({ title: toPlainText(record.title), reason: record.problem })
    }
    if (record.kind !== 'item') continue
    report.items++
    const sourced = readArticle(record.item, { survey, now, report })
    if (sourced) yield sourced
  }
}

function readArticle(
  item: WxrItem,
  { survey, now, report }: Pick<Reading, 'survey' | 'now' | 'report'>,
): SourcedDraft | undefined {
  const title = toPlainText(item.title)
  const state = item.type === 'post' ? articleState(item, now) : undefined
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
  noteLosses(report, item, { headline: sourced.draft.headline, slug: sourced.draft.slug, left })
  return sourced
}

import type { ArticleDraft, Language } from '@news/domain'
import type { Saved, SourcedDraft } from '../articles/sourced-draft.ts'
import type { OldAddressTable } from '../db/tables.ts'
import type { Relinked } from './addresses/rewrite-links.ts'
import type { CategoryFile } from './categories/category-file.ts'
import { emptyReport, type ImportReport, notePictures } from './import-report.ts'
import { Pictures } from './pictures/pictures.ts'
import { type KeepPicture, Uploads } from './pictures/uploads.ts'
import { toPlainText } from './plain-text.ts'
import { readArticle } from './read-article.ts'
import { readWxr } from './read-wxr.ts'
import { type Survey, surveyExport } from './survey.ts'
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
  /** What the categories of the site become; absent when they stay as they are. */
  categories?: CategoryFile | undefined
  /** Epoch milliseconds. */
  now: number
  onProgress?: ((progress: ImportProgress) => void) | undefined
  /** Saves articles, all of them or none. */
  save: (drafts: readonly SourcedDraft[]) => Promise<readonly Saved[]>
  /** Keeps a picture and says under which path of this site. */
  keepPicture: KeepPicture
  /** Remembers where the pages of the site were found. */
  saveAddresses: (addresses: readonly OldAddressTable[]) => Promise<void>
  /** Leads links to pages of the site to the same pages here. */
  rewriteLinks: (drafts: readonly ArticleDraft[], home: string) => Promise<readonly Relinked[]>
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
  const {
    file,
    uploadsDir,
    dryRun = false,
    language,
    categories,
    now,
    onProgress = () => {},
    save,
    keepPicture,
  } = options
  const uploads = uploadsDir === undefined || dryRun ? undefined : await Uploads.open(uploadsDir, keepPicture)
  const pictures = uploads && new Pictures(uploads)
  const survey = await surveyExport(file, {
    language,
    categories,
    onProgress: (progress) => onProgress({ ...progress, phase: 'checking', articles: 0 }),
  })
  const report = emptyReport(survey, dryRun)
  report.categories = survey.taxonomy.compareWithFile()
  if (!dryRun) await options.saveAddresses(survey.addresses)
  let articles = 0
  let batch: SourcedDraft[] = []
  const flush = async () => {
    const settled = await settle(batch, survey.url, options.rewriteLinks)
    report.linksRewritten += settled.count
    for (const { outcome } of await save(settled.drafts)) report.outcomes[outcome]++
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
    if (dryRun) continue
    batch.push(pictures ? { ...sourced, draft: (await pictures.place(sourced.draft)).draft } : sourced)
    if (batch.length === batchSize) await flush()
  }
  if (batch.length > 0) await flush()
  if (pictures) notePictures(report, pictures)
  return report
}

/** The same drafts with their links leading here. */
async function settle(
  batch: readonly SourcedDraft[],
  home: string,
  rewriteLinks: ImportOptions['rewriteLinks'],
): Promise<{ drafts: SourcedDraft[]; count: number }> {
  const drafts = batch.map(({ draft }) => draft)
  const linked = await rewriteLinks(drafts, home)
  return {
    drafts: batch.map((sourced, i) => ({ ...sourced, draft: linked[i]?.draft ?? sourced.draft })),
    count: linked.reduce((sum, { count }) => sum + count, 0),
  }
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

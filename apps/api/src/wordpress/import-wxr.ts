import type { Language } from '@news/domain'
import type { SourcedDraft } from '../articles/sourced-draft.ts'
import type { OldAddressTable } from '../db/tables.ts'
import { articleState } from './article-state.ts'
import type { CategoryFile } from './categories/category-file.ts'
import { emptyReport, type ImportReport, notePictures } from './import-report.ts'
import { type ArticleWriting, ImportWriter } from './import-writer.ts'
import { Pictures } from './pictures/pictures.ts'
import { type KeepPicture, Uploads } from './pictures/uploads.ts'
import { toPlainText } from './plain-text.ts'
import { readArticle } from './read-article.ts'
import { readWxr } from './read-wxr.ts'
import { sourceKeyOf } from './source-key.ts'
import { type Survey, surveyExport } from './survey.ts'
import type { ReadProgress } from './wxr/open-export.ts'

/** How far an import has come. The export is read twice: once to check it, once to import it. */
export interface ImportProgress extends ReadProgress {
  phase: 'checking' | 'importing'
  articles: number
}

export interface ImportOptions extends ArticleWriting {
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
  /** Keeps a picture and says under which path of this site. */
  keepPicture: KeepPicture
  /** Remembers where the pages of the site were found. */
  saveAddresses: (addresses: readonly OldAddressTable[]) => Promise<void>
}

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
  const writer = new ImportWriter(options, survey, report)
  let articles = 0
  const onRead = (progress: ReadProgress) => onProgress({ ...progress, phase: 'importing', articles })
  for await (const read of readItems({ file, survey, now, report, onRead })) {
    if ('draft' in read) articles++
    if (dryRun) continue
    if (!('draft' in read)) await writer.forget(read.sourceKey)
    else await writer.add(pictures ? { ...read, draft: (await pictures.place(read.draft)).draft } : read)
  }
  await writer.flush()
  if (pictures) notePictures(report, pictures)
  return report
}

interface Reading {
  file: string
  survey: Survey
  now: number
  report: ImportReport
  onRead: (progress: ReadProgress) => void
}

/** An item that is no article, and by which name the store would know the one that it was before. */
interface NoArticle {
  sourceKey: string
}

/** The items of an export one by one, as articles where they are some; whatever is none goes into the report, too. */
async function* readItems({
  file,
  survey,
  now,
  report,
  onRead,
}: Reading): AsyncGenerator<(SourcedDraft & NoArticle) | NoArticle> {
  for await (const record of readWxr(file, onRead)) {
    if (record.kind === 'broken-item') {
      report.items++
      const { line, title, problem } = record
      report.failed.push({ line, title: toPlainText(title), reason: problem })
    }
    if (record.kind !== 'item') continue
    report.items++
    const { item } = record
    const sourced = readArticle(item, { survey, now, report })
    const sourceKey = sourceKeyOf(survey.url, item.id)
    if (sourced) yield { ...sourced, sourceKey }
    else if (articleState(item, now) === undefined) yield { sourceKey }
  }
}

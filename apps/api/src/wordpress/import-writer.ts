import type { ArticleDraft } from '@news/domain'
import type { Saved, SourcedDraft } from '../articles/sourced-draft.ts'
import type { Relinked } from './addresses/rewrite-links.ts'
import type { ImportReport } from './import-report.ts'
import type { Survey } from './survey.ts'

/** Articles that are saved at once: enough to be quick, few enough to be light. */
const batchSize = 100

/** What an import does to the articles of the store. */
export interface ArticleWriting {
  /** Saves articles, all of them or none. */
  save: (drafts: readonly SourcedDraft[]) => Promise<readonly Saved[]>
  /** Takes back the articles of items that are none any more: thrown away, made pages. Says how many that were. */
  takeBack: (sourceKeys: readonly string[]) => Promise<number>
  /** Leads links to pages of the site to the same pages here. */
  rewriteLinks: (drafts: readonly ArticleDraft[], home: string) => Promise<readonly Relinked[]>
}

/** Writes what an import reads, a batch at a time, and notes in the report what became of it. */
export class ImportWriter {
  private drafts: SourcedDraft[] = []
  private gone: string[] = []
  private readonly saved = new Set<string | undefined>()
  private readonly options: ArticleWriting
  private readonly survey: Survey
  private readonly report: ImportReport

  constructor(options: ArticleWriting, survey: Survey, report: ImportReport) {
    this.options = options
    this.survey = survey
    this.report = report
  }

  async add(draft: SourcedDraft): Promise<void> {
    if (this.drafts.push(draft) === batchSize) await this.flush()
  }

  /** Of an item that is no article. */
  async forget(sourceKey: string): Promise<void> {
    if (this.gone.push(sourceKey) === batchSize) await this.flush()
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    const { drafts, gone, report } = this
    this.drafts = []
    this.gone = []
    if (drafts.length > 0) await this.save(drafts)
    if (gone.length > 0) report.outcomes.withdrawn += await this.options.takeBack(gone)
  }

  private async save(batch: readonly SourcedDraft[]): Promise<void> {
    const { report, options } = this
    const saved = await options.save(await this.withLinks(batch))
    for (const [i, { outcome }] of saved.entries()) {
      report.outcomes[outcome]++
      this.noteTwins(batch[i], outcome)
    }
  }

  /** The same drafts with their links leading here. */
  private async withLinks(batch: readonly SourcedDraft[]): Promise<SourcedDraft[]> {
    const drafts = batch.map(({ draft }) => draft)
    const linked = await this.options.rewriteLinks(drafts, this.survey.url)
    this.report.linksRewritten += linked.reduce((sum, { count }) => sum + count, 0)
    return batch.map((sourced, i) => ({ ...sourced, draft: linked[i]?.draft ?? sourced.draft }))
  }

  /** Two items with one number: exports that were put together by hand have them, and plug-ins that sort by fields. */
  private noteTwins(sourced: SourcedDraft | undefined, outcome: Saved['outcome']): void {
    if (this.saved.has(sourced?.sourceKey) && outcome !== 'unchanged')
      this.report.failed.push({
        title: sourced?.draft.headline ?? '',
        reason:
          'it has the number of another item, whose words it has replaced; those are kept as a revision',
      })
    this.saved.add(sourced?.sourceKey)
  }
}

import { z } from 'zod'
import { toPlainText } from '../plain-text.ts'
import type { RestPage } from '../rest/rest-api.ts'
import { cleanText } from '../site-text.ts'
import { SiteError } from '../web/site-error.ts'
import type { SyncContext } from './sync-context.ts'

const typesSchema = z.record(z.string(), z.object({ slug: z.string(), rest_base: z.string() }))

const titledSchema = z.object({
  id: z.number(),
  title: z.object({ rendered: z.string().transform(cleanText) }).catch({ rendered: '' }),
})

type Titled = z.output<typeof titledSchema>

/** Types that every WordPress has and that hold nothing for readers, or that come in another way. */
const ours: ReadonlySet<string> = new Set(['post', 'attachment', 'nav_menu_item'])

/** Names in the report what a site has beside its posts: pages, events, whatever plug-ins added. */
export async function noteOtherTypes({ api, report }: SyncContext): Promise<void> {
  const types = (await api.find('types', typesSchema)) ?? {}
  for (const { slug, rest_base: path } of Object.values(types))
    if (!ours.has(slug) && !slug.startsWith('wp_')) await noteType(slug, path)

  async function noteType(what: string, path: string): Promise<void> {
    try {
      const pages = api.pages(path, titledSchema, { per_page: 20, _fields: 'id,title' })
      const { value: first } = (await pages.next()) as IteratorResult<RestPage<Titled>, undefined>
      if (!first || first.total === 0) return
      const titles = first.items.map(({ title }) => toPlainText(title.rendered))
      report.leftOut.push({ what, count: first.total, titles })
    } catch (error) {
      if (!(error instanceof SiteError) || error.code === 'unreachable') throw error
    }
  }
}

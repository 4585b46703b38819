import type { LocalizedText } from '@news/domain'
import type { PageRequest } from '../../page-request.ts'
import type { ChoiceNames } from './Narrowings.tsx'
import type { SearchChoices } from './search-choices.ts'

/** Asks for the names of what a search is narrowed to; what nobody knows has none. */
export async function nameChoices(
  { api }: Pick<PageRequest, 'api'>,
  { section, tag, author, partnership }: SearchChoices,
): Promise<ChoiceNames> {
  const [sections, tagged, written, ledger] = await Promise.all([
    section === undefined ? undefined : api.listSections(),
    tag === undefined ? undefined : api.listArticles({ query: { tag, limit: 1 } }),
    author === undefined ? undefined : api.listArticles({ query: { author, limit: 1 } }),
    partnership === undefined ? undefined : api.listPartnerships(),
  ])
  return {
    section: nameIn(sections?.items, section),
    tag: nameIn(tagged?.items[0]?.tags, tag),
    author: nameIn(written?.items[0]?.authors, author),
    partnership: ledger?.items.find(({ slug }) => slug === partnership)?.title,
  }
}

function nameIn(
  all: readonly { slug: string; name: LocalizedText }[] | undefined,
  slug: string | undefined,
): LocalizedText | undefined {
  return all?.find((one) => one.slug === slug)?.name
}

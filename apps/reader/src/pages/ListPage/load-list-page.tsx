import { machinePaths, type SitePaths } from '@news/contract'
import type { LocalizedText } from '@news/domain'
import { textIn } from '@news/domain'
import type { LoadPage, PageRequest } from '../../page-request.ts'
import { atCursor, everyLocale, withDefault } from '../../view.ts'
import { loadNotFoundPage } from '../NotFoundPage/load-not-found-page.tsx'
import { searchPath } from '../SearchPage/search-choices.ts'
import { ListPage } from './ListPage.tsx'
import { withCapital } from './with-capital.ts'

const postsOnAPage = 24
const recentPosts = 5

/** What the posts of a list have in common. */
interface ListKind {
  filter: 'section' | 'tag' | 'author'
  toPath: (paths: SitePaths, slug: string) => string
  /** The name of what the slug stands for; undefined when nothing public has it. */
  findName: (request: PageRequest) => Promise<LocalizedText | undefined>
}

export const loadSectionPage = loadListOf({
  filter: 'section',
  toPath: (paths, slug) => paths.section(slug),
  async findName({ api, slug }) {
    const { items } = await api.listSections()
    return items.find((section) => section.slug === slug)?.name
  },
})

export const loadTagPage = loadListOf({
  filter: 'tag',
  toPath: (paths, slug) => paths.tag(slug),
  async findName({ api, slug }) {
    const { items } = await api.listArticles({ query: { tag: slug, limit: 1 } })
    const tag = items[0]?.tags.find((one) => one.slug === slug)
    return tag && withCapital(tag.name)
  },
})

export const loadAuthorPage = loadListOf({
  filter: 'author',
  toPath: (paths, slug) => paths.author(slug),
  async findName({ api, slug }) {
    const { items } = await api.listArticles({ query: { author: slug, limit: 1 } })
    return items[0]?.authors.find((author) => author.slug === slug)?.name
  },
})

function loadListOf({ filter, toPath, findName }: ListKind): LoadPage {
  return async (request) => {
    const { api, locale, paths, slug, after, words } = request
    const [name, posts, latest] = await Promise.all([
      findName(request),
      api.listPosts({ query: { [filter]: slug, locale, edition: locale, limit: postsOnAPage, after } }),
      api.listPosts({ query: { locale, edition: locale, limit: recentPosts + postsOnAPage } }),
    ])
    if (!name) return loadNotFoundPage(request)
    const isElsewhere = ({ id }: { id: string }) => !posts.items.some((post) => post.id === id)
    const path = toPath(paths, slug)
    const next = posts.next ? atCursor(path, posts.next) : undefined
    const feed = `${machinePaths.rss}?${new URLSearchParams({ [filter]: slug, language: locale })}`
    const addresses = everyLocale((its) => toPath(its, slug))
    return {
      status: 200,
      head: {
        title: textIn(name, locale).text,
        description: words.listOf[filter](textIn(name, locale).text),
        canonical: atCursor(path, after),
        ...(!after && { alternates: withDefault(addresses, request.site) }),
        next,
        feed,
      },
      content: (
        <ListPage
          label={words[filter]}
          name={name}
          posts={posts.items}
          recent={latest.items.filter(isElsewhere).slice(0, recentPosts)}
          within={filter === 'section' ? slug : undefined}
          feed={feed}
          search={searchPath(paths, '', { [filter]: slug })}
          next={next}
          first={after && path}
        />
      ),
      addresses,
      ...(filter === 'section' && { section: slug }),
    }
  }
}

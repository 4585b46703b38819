import { createPublication, localeOf, sitePaths } from '@news/contract'
import { type Article, locales, type Post, toJsonLd } from '@news/domain'
import { articleCard, cardFile } from '../../cards/card.ts'
import { cardPaths } from '../../cards/card-paths.ts'
import { findPartnership } from '../../find-partnership.ts'
import { MovedError } from '../../moved-error.ts'
import type { LoadPage } from '../../page-request.ts'
import { type Addresses, everyLocale } from '../../view.ts'
import { ArticlePage } from './ArticlePage.tsx'
import { prepareArticle } from './prepare-article.ts'

const recentPosts = 3
const furtherPosts = 1

/** One article with the partnerships it is about and what was published lately beside it. */
export const loadArticlePage: LoadPage = async ({ api, locale, slug, site }) => {
  const [article, latest] = await Promise.all([
    api.getArticle({ params: { slug } }),
    api.listPosts({ query: { locale, edition: locale, limit: recentPosts + 1 } }),
  ])
  if (article.slug !== slug) throw new MovedError(sitePaths(locale).article(article.slug))
  const [inSection, ...partnerships] = await Promise.all([
    api.listPosts({
      query: {
        locale,
        edition: locale,
        section: article.section.slug,
        limit: recentPosts + furtherPosts + 1,
      },
    }),
    ...article.partnerships.map((one) => findPartnership(api, one)),
  ])
  const isOther = (post: Post) => !isVersionOf(article, post)
  const recent = latest.items.filter(isOther).slice(0, recentPosts)
  const isNew = (post: Post) => isOther(post) && !recent.some(({ id }) => id === post.id)
  const prepared = prepareArticle(article)
  const own = localeOf(article.language)
  const canonical = sitePaths(own).article(slug)
  const card = cardPaths.article(slug, cardFile(articleCard(article, { locale: own, site })))
  return {
    status: 200,
    head: {
      title: article.headline,
      description: article.standfirst,
      canonical,
      ...(article.translations.length > 0 && {
        alternates: { ...languageVersions(article), 'x-default': originalOf(article) },
      }),
      kind: 'article',
      card,
      datePublished: article.datePublished,
      dateModified: article.dateModified,
      // Where no picture belongs to the story, its card is one.
      structuredData: {
        image: [site.url + card],
        ...toJsonLd(article, createPublication(site.url, site.name, article.language)),
      },
    },
    content: (
      <ArticlePage
        article={prepared.article}
        readingMinutes={prepared.readingTime}
        partnerships={partnerships.filter((partnership) => partnership !== undefined)}
        recent={recent}
        further={inSection.items.filter(isNew).slice(0, furtherPosts)}
        address={site.url + canonical}
      />
    ),
    addresses: addressesOf(article),
    section: article.section.slug,
  }
}

/** Where each published language version is: under the interface of its own language, where there is one. */
function languageVersions({ language, slug, translations }: Article): Record<string, string> {
  const versions = [{ language, slug }, ...translations]
  return Object.fromEntries(
    versions.map((version) => [
      version.language,
      sitePaths(localeOf(version.language)).article(version.slug),
    ]),
  )
}

/** The version for those who read none of these languages: the one that the others were made from. */
function originalOf({ language, slug, translations }: Article): string {
  const original = translations.find((version) => version.original) ?? { language, slug }
  return sitePaths(localeOf(original.language)).article(original.slug)
}

/** A stream in another language may hold this article as one of its translations. */
function isVersionOf({ slug, translations }: Article, post: Post): boolean {
  return post.slug === slug || translations.some((version) => version.slug === post.slug)
}

/** In another interface: the version in that language where there is one, else this one. */
function addressesOf({ slug, translations }: Article): Addresses {
  const own = everyLocale((paths) => paths.article(slug))
  const translated = translations.flatMap(({ language, slug: other }) => {
    const locale = locales.find((one) => one === language)
    return locale ? [[locale, sitePaths(locale).article(other)] as const] : []
  })
  return { ...own, ...Object.fromEntries(translated) }
}

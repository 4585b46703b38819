import { createPublication, sitePaths } from '@news/contract'
import { type Locale, toJsonLd, toPost } from '@news/domain'
import type { Assets } from '../assets.ts'
import type { Site } from '../page-context.ts'
import { ArticlePage } from '../pages/ArticlePage/ArticlePage.tsx'
import { FrontPage } from '../pages/FrontPage/FrontPage.tsx'
import { createPage } from '../render/render-page.tsx'
import { everyLocale, type View } from '../view.ts'
import { type CompressionDictionary, createCompressionDictionary } from './compression-dictionary.ts'
import { sampleStory } from './sample-story.ts'

/** The dictionary of the pages in a language of the interface; none in development. */
export type DictionaryOf = (locale: Locale) => CompressionDictionary | undefined

interface DrawingOptions {
  assets: Assets
  site: Site
}

/** Draws the dictionary of each language when it is first asked for. */
export function createDictionaries({ assets, site }: DrawingOptions): DictionaryOf {
  if (assets.transform) return () => undefined
  const drawn = new Map<Locale, CompressionDictionary>()
  return (locale) => {
    const known = drawn.get(locale)
    if (known) return known
    const text = drawText(locale, { assets, site })
    const dictionary = createCompressionDictionary(text, (hash) => dictionaryPath(`${locale}-${hash}`))
    drawn.set(locale, dictionary)
    return dictionary
  }
}

export function dictionaryPath(name: string): string {
  return `/dictionaries/${name}`
}

/**
 * The front page and a story, without words. They come from the build and the settings alone, so that all processes of one
 * newspaper have the same dictionary.
 */
function drawText(locale: Locale, { assets, site }: DrawingOptions): Buffer {
  const options = { locale, site, assets, savesData: false, sections: [] }
  const pages = [viewOfFront(locale, site), viewOfStory(locale, site)]
  return Buffer.concat(pages.map((view) => createPage(view, options)(0).text))
}

function viewOfFront(locale: Locale, site: Site): View {
  const post = toPost(sampleStory(locale), '')
  const { image: _, ...unpictured } = post
  return {
    status: 200,
    head: { title: site.name[locale], canonical: sitePaths(locale).front() },
    content: (
      <FrontPage
        lead={post}
        posts={[post, unpictured, post, unpictured]}
        partnerships={[]}
        corrections={[]}
        next="?after="
        first={undefined}
      />
    ),
    addresses: everyLocale((paths) => paths.front()),
  }
}

function viewOfStory(locale: Locale, site: Site): View {
  const story = sampleStory(locale)
  const post = toPost(story, '')
  const canonical = sitePaths(locale).article('')
  const { datePublished, dateModified } = story
  return {
    status: 200,
    head: {
      title: '',
      description: '',
      canonical,
      kind: 'article',
      card: '/cards/article/',
      datePublished,
      dateModified,
      structuredData: toJsonLd(story, createPublication(site.url, site.name, locale)),
    },
    content: (
      <ArticlePage
        article={story}
        readingMinutes={1}
        partnerships={[]}
        recent={[post, post]}
        further={[post]}
        address={site.url + canonical}
      />
    ),
    addresses: everyLocale((paths) => paths.article('')),
  }
}

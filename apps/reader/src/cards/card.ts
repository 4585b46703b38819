import { createHash } from 'node:crypto'
import type { Article, Locale } from '@news/domain'
import { textIn } from '@news/domain'
import { dictionaryFor } from '../i18n/dictionary.ts'
import type { Site } from '../page-context.ts'
import { typeset } from '../typeset.ts'

/** What stands on the picture that a messenger shows with a link. */
export interface Card {
  /** The name of the newspaper. */
  name: string
  /** The line above the headline. */
  kicker: string
  headline: string
}

/** The size that messengers ask for (Open Graph), in pixels. */
export const cardSize = { width: 1200, height: 630 } as const

/** Grows when cards are drawn in another way, so that their addresses change with them. */
const look = 3

/** Signs that no font of ours has or that steer the direction of text: pictures of emotions, flags, marks of format. */
const unprintable = /\ufe0f|[\p{Cf}\p{Cc}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu

/** The card of an article, in its own language. */
export function articleCard(
  { genre, headline, language, section }: Pick<Article, 'genre' | 'headline' | 'language' | 'section'>,
  { locale, site }: { locale: Locale; site: Site },
): Card {
  const kind = genre === 'news' ? [] : [dictionaryFor(locale).genre[genre]]
  return {
    name: site.name[locale],
    kicker: toPrintable([textIn(section.name, locale).text, ...kind].join(' · ')),
    headline: toPrintable(typeset(headline, language)),
  }
}

function toPrintable(text: string): string {
  return text.replace(unprintable, ' ').replace(/ {2,}/g, ' ').trim()
}

/** The card of every page that is no article: who we are. */
export function siteCard({ locale, site }: { locale: Locale; site: Site }): Card {
  return {
    name: site.name[locale],
    kicker: new URL(site.url).hostname,
    headline: dictionaryFor(locale).frontTitle.replace(/\.$/, ''),
  }
}

/** The name of the file of a card: another one as soon as anything on it changes, so that it may be kept for ever. */
export function cardFile(card: Card): string {
  const text = JSON.stringify([look, card.name, card.kicker, card.headline])
  return `${createHash('sha256').update(text).digest('base64url').slice(0, 10)}.png`
}

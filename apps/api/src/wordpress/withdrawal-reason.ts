import { localeOf } from '@news/contract'
import type { Language, Locale } from '@news/domain'

const reasons: Record<Locale, string> = {
  uk: 'Редакція зняла цей матеріал з публікації.',
  de: 'Die Redaktion hat diesen Beitrag zurückgezogen.',
  en: 'The newsroom has taken this article back.',
}

/** What readers are told of an article that its newsroom shows no more: WordPress does not say why. */
export function withdrawalReason(language: Language): string {
  return reasons[localeOf(language)]
}

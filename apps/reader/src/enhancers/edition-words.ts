import type { Locale } from '@news/domain'
import type { PluralForms } from '../i18n/plural.ts'

interface EditionWords {
  /** On the button: the first `#` stands for the number of stories, the second for kilobytes. */
  take: PluralForms
  /** In its place, before the time. */
  taken: string
  /** In its place, when there was no room or no network. */
  notTaken: string
}

export const editionWords: Record<Locale, EditionWords> = {
  uk: {
    take: {
      one: 'Узяти з собою сьогоднішній випуск: # стаття, # КБ',
      few: 'Узяти з собою сьогоднішній випуск: # статті, # КБ',
      many: 'Узяти з собою сьогоднішній випуск: # статей, # КБ',
    },
    taken: 'Випуск на вашому пристрої, станом на',
    notTaken: 'Випуск не взято: браузер не дає місця або немає мережі.',
  },
  de: {
    take: { one: 'Die Ausgabe von heute mitnehmen: # Artikel, # KB' },
    taken: 'Die Ausgabe ist auf Ihrem Gerät, Stand',
    notTaken: 'Nicht mitgenommen: Der Browser gibt keinen Platz, oder es gibt kein Netz.',
  },
  en: {
    take: {
      one: 'Take today’s edition with you: # article, # KB',
      other: 'Take today’s edition with you: # articles, # KB',
    },
    taken: 'The edition is on your device, as of',
    notTaken: 'Not taken: the browser gives no room, or there is no network.',
  },
}

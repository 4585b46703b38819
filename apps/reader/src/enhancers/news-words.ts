import type { Locale } from '@news/domain'
import { createPlural, type PluralForms } from '../i18n/plural.ts'
import { pageLocale } from './page-locale.ts'

/** What scripts say by themselves; it comes with them, so that no page carries it. */
interface NewsWords {
  /** By plural category (CLDR); `#` stands for the number. */
  fresh: PluralForms
  show: string
  close: string
  corrected: string
  withdrawn: string
  notSaved: string
}

const words: Record<Locale, NewsWords> = {
  uk: {
    fresh: { one: '# нова публікація', few: '# нові публікації', many: '# нових публікацій' },
    show: 'Показати',
    close: 'Закрити',
    corrected: 'Виправлено після того, як ви це читали:',
    withdrawn: 'Відкликано після того, як ви це читали:',
    notSaved: 'Не збережено: браузер не дає місця або немає мережі.',
  },
  de: {
    fresh: { one: '# neuer Beitrag', other: '# neue Beiträge' },
    show: 'Anzeigen',
    close: 'Schließen',
    corrected: 'Berichtigt, seit Sie es gelesen haben:',
    withdrawn: 'Zurückgezogen, seit Sie es gelesen haben:',
    notSaved: 'Nicht gespeichert: Der Browser gibt keinen Platz, oder es gibt kein Netz.',
  },
  en: {
    fresh: { one: '# new story', other: '# new stories' },
    show: 'Show',
    close: 'Close',
    corrected: 'Corrected since you read it:',
    withdrawn: 'Withdrawn since you read it:',
    notSaved: 'Not saved: the browser gives no room, or there is no network.',
  },
}

/** The words in the language of the page. */
export function newsWords(): NewsWords {
  return words[pageLocale()]
}

/** "3 нові публікації" */
export function countFresh(count: number): string {
  return createPlural(pageLocale())(count, newsWords().fresh).replace('#', `${count}`)
}

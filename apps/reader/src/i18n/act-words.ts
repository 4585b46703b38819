import type { Locale } from '@news/domain'

/** What buttons say once they have acted: it comes with the code that does it, and no page carries it. */
export const actWords = {
  uk: {
    system: 'Вигляд: як на пристрої',
    light: 'Вигляд: світлий',
    dark: 'Вигляд: темний',
    shared: 'Посилання скопійовано',
  },
  de: {
    system: 'Ansicht: wie auf dem Gerät eingestellt',
    light: 'Ansicht: hell',
    dark: 'Ansicht: dunkel',
    shared: 'Link kopiert',
  },
  en: {
    system: 'Theme: as set on the device',
    light: 'Theme: light',
    dark: 'Theme: dark',
    shared: 'Link copied',
  },
} as const satisfies Record<Locale, Record<string, string>>

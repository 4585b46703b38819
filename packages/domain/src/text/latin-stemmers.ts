import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as german } from '@orama/stemmers/german'

/** Snowball's stemmers by language, for folded words. */
export const latinStemmers: Readonly<Record<string, (word: string) => string>> = { de: german, en: english }

import { type Locale, municipalityName, type Partnership, partnershipSince } from '@news/domain'
import type { Dictionary } from '../i18n/dictionary.ts'
import { usePage } from '../page-context.ts'
import { typeset } from '../typeset.ts'
import { formatGenitive } from './format-fuzzy-date.ts'

/** The line that a press officer can quote: what it is, since when, and whether it is a twinning. */
export function ExactLine({ partnership }: { partnership: Partnership }) {
  const { locale, words } = usePage()
  return typeset(exactLine(partnership, { locale, words }), locale)
}

/**
 * What a partnership is, in one line; where the sides do not agree, what it is to each of them.
 *
 * @example exactLine(partnership, { locale: 'de', words }) // 'Projektpartnerschaft seit Juli 2025, keine Städtepartnerschaft'
 */
export function exactLine(
  partnership: Partnership,
  { locale, words }: { locale: Locale; words: Dictionary },
): string {
  const { members } = partnership
  const date = partnershipSince(partnership)
  const since = date ? words.partnership.since(formatGenitive(date, locale)) : ''
  const [first] = members
  if (first && members.every(({ kind }) => kind === first.kind)) {
    const line = [words.partnership.kind[first.kind], since].filter(Boolean).join(' ')
    return first.kind === 'twinning' ? line : `${line}, ${words.partnership.noTwinning}`
  }
  const bySide = members.map(
    ({ municipality, kind }) => `${municipalityName(municipality, locale)}: ${words.partnership.kind[kind]}`,
  )
  return [...bySide, since].filter(Boolean).join(' · ')
}

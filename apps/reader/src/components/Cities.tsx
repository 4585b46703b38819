import { municipalityName, type Partnership } from '@news/domain'
import { usePage } from '../page-context.ts'
import { typeset } from '../typeset.ts'

/** The names of the members of a partnership, joined: Кам’янське — Вупперталь, Kamjanske – Wuppertal. */
export function Cities({ partnership }: { partnership: Pick<Partnership, 'members'> }) {
  const { locale, words } = usePage()
  const names = partnership.members.map(({ municipality }) => municipalityName(municipality, locale))
  return typeset(names.join(` ${words.dash} `), locale)
}

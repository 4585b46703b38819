import { sitePaths } from '@news/contract'
import { type Language, type Locale, nameIn, textIn } from '@news/domain'
import { findAuthor, findTag } from '../articles/term-store.ts'
import type { Db } from '../db/open.ts'
import { findPartnership } from '../partnerships/partnership-store.ts'
import { findSection } from '../sections/section-store.ts'

export interface FeedFilters {
  section?: string | undefined
  tag?: string | undefined
  author?: string | undefined
  partnership?: string | undefined
}

interface Subject {
  /** What the list is of; absent where nobody knows it. */
  name: string | undefined
  /** The page that shows the same. */
  page: string
}

/** What a feed is of: what it is narrowed by, in the words of a language, and the page that shows it. */
export async function findSubject(
  db: Db,
  { section, tag, author, partnership }: FeedFilters,
  { language, now }: { language: Locale; now: number },
): Promise<Subject> {
  const paths = sitePaths(language)
  if (section)
    return { name: named(await findSection(db, section, now), language), page: paths.section(section) }
  if (tag) return { name: named(await findTag(db, tag, now), language), page: paths.tag(tag) }
  if (author) return { name: named(await findAuthor(db, author, now), language), page: paths.author(author) }
  if (!partnership) return { name: undefined, page: paths.front() }
  const ledger = await findPartnership(db, partnership)
  return { name: ledger && textIn(ledger.title, language).text, page: paths.partnership(partnership) }
}

function named(one: Parameters<typeof nameIn>[0] | undefined, language: Language): string | undefined {
  return one && nameIn(one, language)
}

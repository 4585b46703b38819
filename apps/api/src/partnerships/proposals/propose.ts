import type { ProposalInput } from '@news/contract'
import {
  type ProposalLanguage,
  type Proposals,
  proposalLanguages,
  proposeMilestones,
  proposeMilestonesOf,
} from '@news/domain'
import { findAnyArticle } from '../../articles/article-find-store.ts'
import type { Db } from '../../db/open.ts'
import { findPartnership } from '../partnership-store.ts'

/** Nothing can be proposed: what is asked about is not there, or in a language that nobody reads here. */
export class ProposalError extends Error {
  override name = 'ProposalError'
  readonly code: 'no-partnership' | 'no-article' | 'other-language'

  constructor(code: ProposalError['code'], message: string) {
    super(message)
    this.code = code
  }
}

interface ProposalRequest {
  /** The slug of the partnership. */
  slug: string
  input: ProposalInput
  /** Epoch milliseconds. */
  now: number
  timeZone: string
}

/**
 * What an article or a text seems to say of a partnership. Reads, and writes nothing.
 *
 * @throws ProposalError
 */
export async function proposeFrom(
  db: Db,
  { slug, input, now, timeZone }: ProposalRequest,
): Promise<Proposals> {
  const partnership = await findPartnership(db, slug)
  if (!partnership) throw new ProposalError('no-partnership', `There is no partnership "${slug}".`)
  if ('text' in input) {
    const { text, language, published } = input
    const moment = published === undefined ? now : Date.parse(published)
    return proposeMilestones(text, { language, published: moment, timeZone, partnership })
  }
  const article = await findAnyArticle(db, input.article, now)
  if (!article) throw new ProposalError('no-article', `There is no article "${input.article}".`)
  const language = proposalLanguages.find((candidate) => candidate === article.language)
  if (!language) throw otherLanguage(article.language)
  const published = article.datePublished === undefined ? now : Date.parse(article.datePublished)
  return proposeMilestonesOf(article, { language, published, timeZone, partnership })
}

function otherLanguage(language: string): ProposalError {
  const known: readonly ProposalLanguage[] = proposalLanguages
  return new ProposalError(
    'other-language',
    `The article is in "${language}"; milestones are found in ${known.join(' and ')}.`,
  )
}

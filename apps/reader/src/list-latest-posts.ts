import type { Post } from '@news/domain'
import type { PageRequest } from './page-request.ts'

/** What was published lately, for readers who did not find what they came for. */
export async function listLatestPosts({ api, locale }: PageRequest): Promise<readonly Post[]> {
  return (await api.listPosts({ query: { locale, edition: locale, limit: 6 } })).items
}

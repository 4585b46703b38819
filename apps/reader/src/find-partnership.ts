import { ApiError } from '@news/contract'
import type { Partnership } from '@news/domain'
import type { Api } from './api/api.ts'

/** A partnership that something else names: it may not be recorded yet, or no longer; a page stands without it. */
export async function findPartnership(api: Api, slug: string): Promise<Partnership | undefined> {
  try {
    return await api.getPartnership({ params: { slug } })
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined
    throw error
  }
}

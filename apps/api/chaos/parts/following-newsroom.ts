import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ApiError, createClient } from '@news/contract'
import type { Article } from '@news/domain'
import type { ImportReport } from '../../src/wordpress/import-report.ts'
import { catchUp, createMirror } from './follower.ts'
import { startNewsroom } from './newsroom-process.ts'
import { createPlace } from './places.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** A newsroom that answers, and follows a site when it is told to: `news sync` in a process of its own. */
export interface FollowingNewsroom {
  name: string
  isSignedIn: boolean
  round(): Promise<ImportReport>
  /** What readers get at the address of an article: it, or the status that they get instead. */
  article(slug: string): Promise<Partial<Article> & { answer: number }>
  /** How many entries its log has. */
  countChanges(): Promise<number>
  remove(): Promise<void>
}

interface Following {
  name: string
  url: string
  account?: { user: string; password: string }
}

/** Starts it, empty. */
export async function createFollowingNewsroom({ name, url, account }: Following): Promise<FollowingNewsroom> {
  const place = await createPlace('sqlite')
  const settings = {
    ...place.settings,
    NEWS_DICTIONARY: 'off',
    ...(account && { NEWS_WORDPRESS_USER: account.user, NEWS_WORDPRESS_PASSWORD: account.password }),
  }
  const newsroom = await startNewsroom(settings)
  const client = createClient({ baseUrl: newsroom.url })
  const report = join(place.location.dataDir, 'report.json')
  return {
    name,
    isSignedIn: account !== undefined,
    async round() {
      const args = ['--conditions=@news/source', cli, 'sync', url, '--report', report]
      await promisify(execFile)(process.execPath, args, { env: settings })
      return JSON.parse(await readFile(report, 'utf8'))
    },
    async article(slug) {
      try {
        return { ...(await client.getArticle({ params: { slug } })), answer: 200 }
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        return { answer: error.status }
      }
    },
    async countChanges() {
      const mirror = createMirror()
      await catchUp(newsroom.url, mirror)
      return mirror.entries
    },
    async remove() {
      await newsroom.stop()
      await place.remove()
    },
  }
}

import type { Db } from '../../db/open.ts'
import type { FetchedPictureTable } from '../../db/tables.ts'
import { type KeptPicture, maxPictureBytes } from '../../media/keep-picture.ts'
import { fileKey } from '../library.ts'
import type { Answer } from '../web/send-request.ts'
import type { SiteClient } from '../web/site-client.ts'
import { SiteError } from '../web/site-error.ts'
import { findFetchedPicture, saveFetchedPicture } from './fetched-picture-store.ts'
import type { PictureSource, Placed } from './pictures.ts'
import type { KeepPicture } from './uploads.ts'

/** A picture that does not come at once is tried again in the next round, not in this one. */
const tries = 2

/** Fetches pictures from the site that is followed, each once, and again only when the site says that it changed. */
export class WebPictures implements PictureSource {
  private readonly failed = new Map<string, Placed>()
  private readonly db: Db
  private readonly client: SiteClient
  private readonly keepPicture: KeepPicture

  constructor(db: Db, client: SiteClient, keepPicture: KeepPicture) {
    this.db = db
    this.client = client
    this.keepPicture = keepPicture
  }

  async take(addresses: readonly string[]): Promise<Placed> {
    let last: Placed = { problem: 'it has no address' }
    for (const address of new Set(addresses)) {
      last = await this.takeOnce(address)
      if (!('problem' in last)) return last
    }
    return last
  }

  /** What cannot be had is asked for once, however many articles show it. */
  private async takeOnce(address: string): Promise<Placed> {
    const known = this.failed.get(address)
    if (known) return known
    const placed = await this.find(address)
    if ('problem' in placed) this.failed.set(address, placed)
    return placed
  }

  private async find(address: string): Promise<Placed> {
    const url = URL.parse(address)
    if (!url || !this.client.mayAsk(url)) return { problem: 'it lies on another host' }
    url.hash = ''
    const known = await findFetchedPicture(this.db, url.href)
    if (known && known.stale === 0) return JSON.parse(known.picture) as KeptPicture
    return this.fetch(url, known)
  }

  private async fetch(url: URL, known: FetchedPictureTable | undefined): Promise<Placed> {
    const answer = await this.ask(url, known)
    if ('problem' in answer) return answer
    if (answer.status === 304 && known)
      return this.keep(url, answer, JSON.parse(known.picture) as KeptPicture)
    if (answer.status !== 200)
      return { problem: `it answers with status ${answer.status}`, isPassing: answer.status >= 500 }
    const placed = await this.keepPicture(answer.bytes)
    return 'problem' in placed ? placed : this.keep(url, answer, placed)
  }

  private async ask(
    url: URL,
    known: FetchedPictureTable | undefined,
  ): Promise<Answer | Exclude<Placed, KeptPicture>> {
    try {
      return await this.client.get(url, {
        accept: 'image/avif,image/webp,image/*',
        maxBytes: maxPictureBytes,
        tries,
        validators: { etag: known?.etag ?? undefined, lastModified: known?.last_modified ?? undefined },
      })
    } catch (error) {
      if (!(error instanceof SiteError)) throw error
      return { problem: error.message, isPassing: error.code === 'unreachable' || error.code === 'busy' }
    }
  }

  private async keep(url: URL, { headers }: Answer, picture: KeptPicture): Promise<KeptPicture> {
    await saveFetchedPicture(this.db, {
      url: url.href,
      address: fileKey(url.href),
      picture: JSON.stringify(picture),
      etag: headers.etag ?? null,
      last_modified: headers['last-modified'] ?? null,
      stale: 0,
    })
    return picture
  }
}

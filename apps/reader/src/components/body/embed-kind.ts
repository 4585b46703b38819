import type { EmbedBlock } from '@news/domain'

export type EmbedKind = 'video' | 'audio' | 'post' | 'page'

export interface EmbedDescription {
  kind: EmbedKind
  /** The name of the site as people know it, else its host. */
  provider: string
  /** Without "www.". */
  host: string
}

/** The sites that newsrooms embed most, by the end of their host. */
const sites: readonly (readonly [host: string, provider: string, kind: EmbedKind])[] = [
  ['youtube.com', 'YouTube', 'video'],
  ['youtube-nocookie.com', 'YouTube', 'video'],
  ['youtu.be', 'YouTube', 'video'],
  ['vimeo.com', 'Vimeo', 'video'],
  ['dailymotion.com', 'Dailymotion', 'video'],
  ['videopress.com', 'VideoPress', 'video'],
  ['wordpress.tv', 'WordPress.tv', 'video'],
  ['tiktok.com', 'TikTok', 'video'],
  ['soundcloud.com', 'SoundCloud', 'audio'],
  ['spotify.com', 'Spotify', 'audio'],
  ['mixcloud.com', 'Mixcloud', 'audio'],
  ['x.com', 'X', 'post'],
  ['twitter.com', 'X', 'post'],
  ['facebook.com', 'Facebook', 'post'],
  ['instagram.com', 'Instagram', 'post'],
  ['threads.net', 'Threads', 'post'],
  ['t.me', 'Telegram', 'post'],
  ['bsky.app', 'Bluesky', 'post'],
]

/**
 * What an embed is and where it lives, told from its address; the name that came with it wins.
 *
 * @example describeEmbed({ url: 'https://youtu.be/x' }) // { kind: 'video', provider: 'YouTube', host: 'youtu.be' }
 */
export function describeEmbed({ url, provider }: Pick<EmbedBlock, 'url' | 'provider'>): EmbedDescription {
  const host = new URL(url).hostname.replace(/^www\./, '')
  const [, name = host, kind = 'page'] =
    sites.find(([site]) => host === site || host.endsWith(`.${site}`)) ?? ([] as const)
  return { kind, provider: provider ?? name, host }
}

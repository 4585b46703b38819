import { parseUrl } from '../parse-url.ts'
import { closeDirections } from '../text/directions.ts'
import type { MediaPart } from './parts.ts'

/** Sites whose bare address on a line of its own WordPress turns into a player, by the end of their host name. */
const providers = [
  ['youtube.com', 'YouTube'],
  ['youtube-nocookie.com', 'YouTube'],
  ['youtu.be', 'YouTube'],
  ['vimeo.com', 'Vimeo'],
  ['facebook.com', 'Facebook'],
  ['fb.watch', 'Facebook'],
  ['instagram.com', 'Instagram'],
  ['tiktok.com', 'TikTok'],
  ['twitter.com', 'X'],
  ['x.com', 'X'],
  ['bsky.app', 'Bluesky'],
  ['t.me', 'Telegram'],
  ['soundcloud.com', 'SoundCloud'],
  ['spotify.com', 'Spotify'],
  ['dailymotion.com', 'Dailymotion'],
  ['wordpress.tv', 'WordPress.tv'],
  ['videopress.com', 'VideoPress'],
  ['ted.com', 'TED'],
  ['flickr.com', 'Flickr'],
  ['reddit.com', 'Reddit'],
  ['pinterest.com', 'Pinterest'],
  ['issuu.com', 'Issuu'],
  ['scribd.com', 'Scribd'],
  ['slideshare.net', 'SlideShare'],
  ['mixcloud.com', 'Mixcloud'],
  ['tumblr.com', 'Tumblr'],
  ['kickstarter.com', 'Kickstarter'],
  ['imgur.com', 'Imgur'],
] as const

export type EmbedPart = Extract<MediaPart, { _type: 'embed' }>

function findProvider(url: string): string | undefined {
  const host = parseUrl(url)?.hostname ?? ''
  return providers.find(([end]) => host === end || host.endsWith(`.${end}`))?.[1]
}

/** Something that lives elsewhere, by the address a person would open, not the one made for a frame. */
export function toEmbed(url: string, title = ''): EmbedPart {
  const address = pageAddress(url)
  const provider = findProvider(address)
  const words = closeDirections(title.trim().replace(/\s+/g, ' '))
  return {
    _type: 'embed',
    url: address,
    ...(words !== '' && words.length <= 500 && { title: words }),
    ...(provider && { provider }),
  }
}

/** The address alone on its line that WordPress would turn into a player. */
export function asEmbeddable(line: string): string | undefined {
  const address = line.trim()
  return /^https?:\/\/[^\s<>"]{1,1900}$/i.test(address) && findProvider(address) ? address : undefined
}

function pageAddress(address: string): string {
  const url = parseUrl(address)
  if (!url) return address
  const [, film] = /^\/embed\/([\w-]{11})$/.exec(url.pathname) ?? []
  if (film && findProvider(address) === 'YouTube') return `https://www.youtube.com/watch?v=${film}`
  const [, vimeo] = /^\/video\/(\d+)/.exec(url.pathname) ?? []
  if (vimeo && url.hostname === 'player.vimeo.com') return `https://vimeo.com/${vimeo}`
  const target = url.searchParams.get('href') ?? ''
  if (
    url.hostname === 'www.facebook.com' &&
    url.pathname.startsWith('/plugins/') &&
    /^https?:\/\//.test(target)
  )
    return parseUrl(target)?.href ?? address
  return address
}

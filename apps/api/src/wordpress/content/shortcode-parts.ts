import {
  captioned,
  isTextPart,
  leave,
  type Part,
  partsText,
  rawText,
  type Scope,
  type TreeElement,
  toEmbed,
  toWebUrl,
} from '@news/domain/markup'
import { attachmentImage } from '../attachment.ts'
import type { Surroundings } from './dialect.ts'
import { shortcodeAttributes } from './shortcodes.ts'

type Attributes = ReadonlyMap<string, string>
interface Context {
  scope: Scope
  site: Surroundings
}
type Convert = (element: TreeElement, attributes: Attributes, context: Context) => Part[] | undefined

/** The shortcodes that a body can hold the meaning of. */
const converters = new Map<string, Convert>([
  ['caption', captionParts],
  ['wp_caption', captionParts],
  ['gallery', galleryParts],
  ['playlist', playlistParts],
  ['audio', mediaParts],
  ['video', mediaParts],
  ['embed', linkedParts],
  [
    'youtube',
    (...from) => linkedParts(...from) ?? numberedParts(from[1], 'https://www.youtube.com/watch?v='),
  ],
  ['vimeo', (...from) => linkedParts(...from) ?? numberedParts(from[1], 'https://vimeo.com/')],
  ['facebook', linkedParts],
  ['instagram', linkedParts],
  ['soundcloud', linkedParts],
  ['tiktok', linkedParts],
  ['tweet', (...from) => linkedParts(...from) ?? numberedParts(from[1], 'https://x.com/i/status/')],
])

/** What a shortcode shows. One that nobody here knows is noted by its name, and what it encloses stays. */
export function shortcodeParts(element: TreeElement, scope: Scope, site: Surroundings): Part[] {
  const attributes = shortcodeAttributes(element)
  const name = attributes.get('name') ?? ''
  const parts = converters.get(name)?.(element, attributes, { scope, site })
  if (parts) return parts
  leave(scope.left, `[${name}]`)
  return scope.partsOf(element.childNodes, scope)
}

function captionParts(element: TreeElement, attributes: Attributes, { scope }: Context): Part[] {
  const parts = scope.partsOf(element.childNodes, scope)
  const written = attributes.get('caption')?.trim() ?? ''
  return captioned(
    parts.filter((part) => !isTextPart(part)),
    { text: [written, partsText(parts)].filter((text) => text !== '').join('\n'), aside: '' },
  )
}

function galleryParts(_: TreeElement, attributes: Attributes, { scope, site }: Context): Part[] | undefined {
  const ids = numbers(attributes.get('ids') ?? attributes.get('include'))
  const excluded = new Set(numbers(attributes.get('exclude')))
  const found = ids.length > 0 ? ids.map(site.findAttachment) : site.ownImages()
  const images = found.flatMap((attachment) => {
    const image = attachment && !excluded.has(attachment.id) ? attachmentImage(attachment) : undefined
    if (!attachment) leave(scope.left, 'picture that the media library does not hold')
    return image ?? []
  })
  return images.length > 0 ? [{ _type: 'gallery', images }] : undefined
}

function playlistParts(_: TreeElement, attributes: Attributes, { site }: Context): Part[] | undefined {
  const found = numbers(attributes.get('ids')).flatMap((id) => site.findAttachment(id) ?? [])
  return found.length > 0 ? found.map(({ url, title }) => toEmbed(url, title)) : undefined
}

const mediaAttributes = 'src mp3 m4a ogg wav wma flac mp4 m4v webm ogv wmv flv 0'.split(' ')

function mediaParts(element: TreeElement, attributes: Attributes, context: Context): Part[] | undefined {
  const typed = mediaAttributes.flatMap((name) => attributes.get(name) ?? []).find((value) => value !== '')
  const url = typed === undefined ? undefined : toWebUrl(typed, context.scope.baseUrl)
  return url === undefined
    ? linkedParts(element, attributes, context)
    : [toEmbed(url, attributes.get('title'))]
}

/** `[embed]address[/embed]`, `[youtube address]`, `[youtube=address]`. */
function linkedParts(element: TreeElement, attributes: Attributes, { scope }: Context): Part[] | undefined {
  const candidates = [
    rawText(element.childNodes),
    attributes.get('src'),
    attributes.get('url'),
    attributes.get('0'),
  ]
  const typed = candidates.find((text) => /^\s*https?:\/\/\S+\s*$/i.test(text ?? ''))
  const url = typed === undefined ? undefined : toWebUrl(typed.trim(), scope.baseUrl)
  return url === undefined ? undefined : [toEmbed(url, attributes.get('title'))]
}

function numberedParts(attributes: Attributes, prefix: string): Part[] | undefined {
  const id = attributes.get('id') ?? attributes.get('0') ?? ''
  return /^[\w-]{1,40}$/.test(id) ? [toEmbed(prefix + id)] : undefined
}

function numbers(list = ''): number[] {
  return list.split(/[\s,]+/).flatMap((text) => (/^\d{1,15}$/.test(text) ? Number(text) : []))
}

import type { Image, Rendition } from '@news/domain'

export interface PixelsProps {
  image: Image
  /** What the reader sees first is loaded at once; everything else when it comes near. */
  priority?: boolean
  /** The width it takes on the page, in the notation of the `sizes` attribute. */
  sizes?: string
}

/** True for a picture that lies on this site; no other is ever loaded. */
export function isOurs(image: Image): boolean {
  return image.src.startsWith('/')
}

/**
 * The `sizes` of a picture as wide as the page: for a phone a third less than it takes, since eyes do not tell two dots for
 * each from three, and a first visit may weigh no more than 45 KB.
 *
 * @param width where the page has columns
 */
export function leadSizes(width: string): string {
  return `(min-width: 60rem) ${width}, (min-width: 40rem) 92vw, 66vw`
}

/** The picture alone, in the best format and size that the browser can use. */
export function Pixels({ image, priority = false, sizes = '100vw' }: PixelsProps) {
  const { src, alt, width, height } = image
  return (
    <picture>
      {[...byType(image.renditions ?? [])].map(([type, renditions]) => (
        <source key={type} type={type} sizes={sizes} srcSet={toSrcSet(renditions)} />
      ))}
      <img
        src={src}
        alt={alt}
        width={width}
        height={height}
        data-color={standInColor(image)}
        {...(priority ? urgent : patient)}
      />
    </picture>
  )
}

/** What is shown until the picture is there. Behind one that lets the ground shine through, it would stay. */
function standInColor({ src, color, renditions = [] }: Image): string | undefined {
  const isOpaque = src.endsWith('.jpg') || renditions.some(({ type }) => type === 'image/jpeg')
  return isOpaque ? color : undefined
}

/** What is waited for is shown with all else of its moment; what is not must hold up nothing. */
const urgent = { fetchPriority: 'high' } as const
const patient = { decoding: 'async', loading: 'lazy' } as const

function byType(renditions: readonly Rendition[]): Map<string, Rendition[]> {
  const types = new Map<string, Rendition[]>()
  for (const rendition of renditions)
    types.set(rendition.type, [...(types.get(rendition.type) ?? []), rendition])
  return types
}

function toSrcSet(renditions: readonly Rendition[]): string {
  return renditions.map(({ src, width }) => `${src} ${width}w`).join(', ')
}

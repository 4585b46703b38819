import type { Rendition } from '@news/domain'

/** Widths that cover screens from an old phone to the widest column, in pixels. */
const widths = [320, 640, 960, 1280, 1600] as const

/** The formats, the best first: browsers take the first one they know. */
const formats = [
  { extension: 'avif', type: 'image/avif' },
  { extension: 'webp', type: 'image/webp' },
  { extension: 'jpg', type: 'image/jpeg' },
] as const

export type RenditionFormat = (typeof formats)[number]['extension']

interface Original {
  /** The name of its file, `<hash>.<extension>`. */
  name: string
  width: number
  height: number
  /** False for what JPEG cannot show: pictures that let the ground shine through. */
  isOpaque: boolean
}

/** The widths in which a picture is offered: never more than it has. */
export function offeredWidths(width: number): number[] {
  const smaller = widths.filter((candidate) => candidate < width)
  return width < (widths.at(-1) ?? 0) ? [...smaller, width] : [...widths]
}

/**
 * The sizes and formats in which a picture can be had. Their names say all that is needed to make them, so they are made
 * when somebody first asks for them.
 */
export function renditionsOf({ name, width, height, isOpaque }: Original): Rendition[] {
  const stem = name.slice(0, name.lastIndexOf('.'))
  return formats
    .filter(({ extension }) => isOpaque || extension !== 'jpg')
    .flatMap(({ extension, type }) =>
      offeredWidths(width).map((offer) => ({
        src: `/media/${stem}-${offer}.${extension}`,
        width: offer,
        height: Math.max(1, Math.round((height * offer) / width)),
        type,
      })),
    )
}

/** What the name of a rendition asks for. Absent when it is the name of something else. */
export function parseRenditionName(
  name: string,
): { stem: string; width: number; format: RenditionFormat } | undefined {
  const [, stem, digits, format] = /^([0-9a-f]{32})-([1-9]\d{0,3})\.(avif|webp|jpg)$/.exec(name) ?? []
  const width = Number(digits)
  if (stem === undefined || width > (widths.at(-1) ?? 0)) return undefined
  return { stem, width, format: format as RenditionFormat }
}

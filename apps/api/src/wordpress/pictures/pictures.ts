import type { ArticleDraft, Block, Image } from '@news/domain'
import type { KeptPicture, PictureProblem } from '../../media/keep-picture.ts'

/** What became of a picture: it is kept here, or it stays where it is, perhaps only for now. */
export type Placed = KeptPicture | (PictureProblem & { isPassing?: boolean })

/** Where the pictures of a site come from. */
export interface PictureSource {
  /** The picture of the first of these addresses that leads to one. */
  take(addresses: readonly string[]): Promise<Placed>
}

/** Moves the pictures of articles to this site, and remembers which stayed where they were. */
export class Pictures {
  /** Why a picture stayed where it was, by its address. */
  readonly missing = new Map<string, string>()
  private readonly taken = new Set<string>()
  private readonly source: PictureSource

  constructor(source: PictureSource) {
    this.source = source
  }

  /** How many different pictures were taken. */
  get count(): number {
    return this.taken.size
  }

  /** The draft with the pictures that can be had on this site; whether others may be had later. */
  async place(draft: ArticleDraft): Promise<{ draft: ArticleDraft; isWhole: boolean }> {
    const round = { isWhole: true }
    const body: Block[] = []
    for (const block of draft.body) body.push(await this.placeBlock(block, round))
    const image = draft.image && (await this.placeImage(draft.image, round))
    return { draft: { ...draft, ...(image && { image }), body }, ...round }
  }

  private async placeBlock(block: Block, round: { isWhole: boolean }): Promise<Block> {
    if (block._type === 'gallery') {
      const images: Image[] = []
      for (const image of block.images) images.push(await this.placeImage(image, round))
      return { ...block, images }
    }
    if (block._type !== 'image') return block
    const { _type, _key, href, ...image } = block
    const placed = await this.placeImage(image, round)
    const target = href === undefined ? undefined : await this.targetOf(href)
    return { _type, _key, ...placed, ...(target !== undefined && { href: target }) }
  }

  private async placeImage(image: Image, round: { isWhole: boolean }): Promise<Image> {
    if (image.src.startsWith('/')) return image
    const placed = await this.source.take([originalOf(image.src), image.src])
    if ('problem' in placed) {
      this.missing.set(image.src, placed.problem)
      if (placed.isPassing) round.isWhole = false
      return image
    }
    this.taken.add(placed.src)
    const { src, alt, caption, credit } = { ...image, ...placed }
    const { width, height, color, renditions } = placed
    return {
      src,
      alt,
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
      ...(width !== undefined && height !== undefined && { width, height }),
      ...(color !== undefined && { color }),
      ...(renditions && { renditions }),
    }
  }

  /** A picture that leads to its own file leads to the one that is kept here. */
  private async targetOf(href: string): Promise<string> {
    if (!/\.(?:jpe?g|png|gif|webp|avif)$/i.test(URL.parse(href)?.pathname ?? '')) return href
    const placed = await this.source.take([href])
    return 'problem' in placed ? href : placed.src
  }
}

/** The whole picture of which `a-300x200.jpg` is a smaller copy. */
function originalOf(address: string): string {
  return address.replace(/-\d{1,9}x\d{1,9}(?=\.\w{1,9}(?:\?|$))/, '')
}

import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { ArticleDraft, Block, Image, Rendition } from '@news/domain'
import { imageExtension } from './image-type.ts'
import { ImportError } from './import-error.ts'
import { decodeSlug } from './slugs.ts'

export type SaveMedia = (bytes: Uint8Array, extension: string) => Promise<string>

/** Larger pictures are no pictures for readers. */
const maxBytes = 50 * 1024 ** 2

/** A copy of the folder `wp-content/uploads`, from which pictures move to this site. */
export class Uploads {
  /** Addresses of pictures that stayed where they were, because the folder does not hold them. */
  readonly missing = new Set<string>()
  private readonly placed = new Map<string, Promise<string | undefined>>()
  private readonly root: string
  private readonly saveMedia: SaveMedia

  private constructor(root: string, saveMedia: SaveMedia) {
    this.root = root
    this.saveMedia = saveMedia
  }

  /** @throws ImportError when there is no such folder */
  static async open(folder: string, saveMedia: SaveMedia): Promise<Uploads> {
    const root = await realpath(folder).catch(() => undefined)
    if (root === undefined || !(await stat(root)).isDirectory())
      throw new ImportError('uploads-missing', `There is no folder ${folder} to take pictures from.`)
    return new Uploads(root, saveMedia)
  }

  /** How many different files were taken. */
  async count(): Promise<number> {
    const paths = await Promise.all(this.placed.values())
    return new Set(paths.filter((path) => path !== undefined)).size
  }

  /** The draft with the pictures that the folder holds on this site, the others where they were. */
  async place(draft: ArticleDraft): Promise<ArticleDraft> {
    const body: Block[] = []
    for (const block of draft.body) body.push(await this.placeBlock(block))
    return { ...draft, ...(draft.image && { image: await this.placeImage(draft.image) }), body }
  }

  private async placeBlock(block: Block): Promise<Block> {
    if (block._type === 'gallery') return { ...block, images: await this.placeAll(block.images) }
    if (block._type !== 'image') return block
    const { _type, _key, href, ...image } = block
    const target = href === undefined ? undefined : ((await this.pathOf([href])) ?? href)
    return { _type, _key, ...(await this.placeImage(image)), ...(target !== undefined && { href: target }) }
  }

  private async placeAll(images: readonly Image[]): Promise<Image[]> {
    const placed: Image[] = []
    for (const image of images) placed.push(await this.placeImage(image))
    return placed
  }

  /** Smaller copies stay only if they, too, are here: a page asks no other site for half of its picture. */
  private async placeImage(image: Image): Promise<Image> {
    const src = await this.pathOf([image.src, originalOf(image.src)])
    if (src === undefined) {
      this.missing.add(image.src)
      return image
    }
    const { renditions = [], ...rest } = image
    const here: Rendition[] = []
    for (const rendition of renditions) {
      const path = await this.pathOf([rendition.src])
      if (path !== undefined) here.push({ ...rendition, src: path })
    }
    return { ...rest, src, ...(here.length > 0 && { renditions: here }) }
  }

  /** Where the first of these that the folder holds lies on this site. */
  private async pathOf(addresses: readonly string[]): Promise<string | undefined> {
    for (const address of addresses) {
      const file = pathInUploads(address)
      const path = file === undefined ? undefined : await this.take(file)
      if (path !== undefined) return path
    }
    return undefined
  }

  /** Each file is read once, however many articles show it. */
  private take(file: string): Promise<string | undefined> {
    const known = this.placed.get(file)
    if (known) return known
    const taken = this.save(file)
    this.placed.set(file, taken)
    return taken
  }

  /** Never from outside of the folder, neither by `..` nor by a link. */
  private async save(file: string): Promise<string | undefined> {
    const path = await realpath(join(this.root, file)).catch(() => undefined)
    if (!path?.startsWith(this.root + sep)) return undefined
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }))
    if (!isFile || size > maxBytes) return undefined
    const bytes = await readFile(path)
    const extension = imageExtension(bytes)
    return extension && this.saveMedia(bytes, extension)
  }
}

/** The path below `uploads` of an address, as the file system has it. */
function pathInUploads(address: string): string | undefined {
  const [, ...encoded] = (URL.parse(address)?.pathname ?? '').split('/wp-content/uploads/')
  const path = decodeSlug(encoded.join('/wp-content/uploads/'))
  return path === '' || path.includes('\0') ? undefined : path
}

/** The whole picture of which `a-300x200.jpg` is a smaller copy. */
function originalOf(address: string): string {
  return address.replace(/-\d{1,9}x\d{1,9}(?=\.\w{1,9}(?:\?|$))/, '')
}

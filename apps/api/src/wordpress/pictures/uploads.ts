import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { maxPictureBytes } from '../../media/keep-picture.ts'
import { ImportError } from '../import-error.ts'
import { decodeSlug } from '../slugs.ts'
import type { PictureSource, Placed } from './pictures.ts'

/** Keeps the bytes of a picture on this site. */
export type KeepPicture = (bytes: Uint8Array) => Promise<Placed>

const absent = { problem: 'the folder of uploads does not hold it' }

/** A copy of the folder `wp-content/uploads`, from which pictures move to this site. */
export class Uploads implements PictureSource {
  private readonly placed = new Map<string, Promise<Placed>>()
  private readonly root: string
  private readonly keepPicture: KeepPicture

  private constructor(root: string, keepPicture: KeepPicture) {
    this.root = root
    this.keepPicture = keepPicture
  }

  /** @throws ImportError when there is no such folder */
  static async open(folder: string, keepPicture: KeepPicture): Promise<Uploads> {
    const root = await realpath(folder).catch(() => undefined)
    if (root === undefined || !(await stat(root)).isDirectory())
      throw new ImportError('uploads-missing', `There is no folder ${folder} to take pictures from.`)
    return new Uploads(root, keepPicture)
  }

  async take(addresses: readonly string[]): Promise<Placed> {
    let last: Placed = absent
    for (const address of addresses) {
      const file = pathInUploads(address)
      if (file === undefined) continue
      last = await this.takeFile(file)
      if (!('problem' in last)) return last
    }
    return last
  }

  /** Each file is read once, however many articles show it. */
  private takeFile(file: string): Promise<Placed> {
    const known = this.placed.get(file)
    if (known) return known
    const taken = this.read(file)
    this.placed.set(file, taken)
    return taken
  }

  /** Never from outside of the folder, neither by `..` nor by a link. */
  private async read(file: string): Promise<Placed> {
    const path = await realpath(join(this.root, file)).catch(() => undefined)
    if (!path?.startsWith(this.root + sep)) return absent
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }))
    if (!isFile) return absent
    if (size > maxPictureBytes) return { problem: 'its file is larger than 50 MB' }
    const bytes = await readFile(path).catch(() => undefined)
    return bytes ? this.keepPicture(bytes) : { problem: 'its file cannot be read' }
  }
}

/** The path below `uploads` of an address, as the file system has it. */
function pathInUploads(address: string): string | undefined {
  const [, ...encoded] = (URL.parse(address)?.pathname ?? '').split('/wp-content/uploads/')
  const path = decodeSlug(encoded.join('/wp-content/uploads/'))
  return path === '' || path.includes('\0') ? undefined : path
}

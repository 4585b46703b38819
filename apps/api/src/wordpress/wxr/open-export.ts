import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ImportError } from '../import-error.ts'
import { CutOffError, decodeExport } from './decode-export.ts'

/** Larger than the texts of any newsroom, smaller than what a bomb would fill: 4 GiB. */
const maxBytes = 4 * 1024 ** 3

/** Text packs to a tenth, rarely to a fiftieth; only a bomb packs to less than a two-hundredth. */
const maxRatio = 200
const ratioMattersFrom = 64 * 1024 ** 2

/** How far the reading has come, in bytes of the file itself. */
export interface ReadProgress {
  bytesRead: number
  bytesTotal: number
}

/**
 * The text of an export, piece by piece; unpacked when its first bytes are those of gzip, whatever its name says.
 *
 * @throws ImportError for what is no readable file, is empty or unpacks without measure; CutOffError and NotTextError for
 * what whoever reads the text knows the place of
 */
export async function* openExport(
  file: string,
  onProgress: (progress: ReadProgress) => void,
): AsyncGenerator<string> {
  const handle = await openFile(file)
  try {
    const bytesTotal = await sizeOf(handle, file)
    const head = await headOf(handle)
    const progress = { bytesRead: 0, bytesTotal }
    const source = handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 128 * 1024 })
    source.on('data', (chunk) => {
      progress.bytesRead += chunk.length
    })
    const isPacked = head[0] === 0x1f && head[1] === 0x8b
    for await (const text of decodeExport(isPacked ? unpack(source, progress, file) : source, file)) {
      yield text
      onProgress({ ...progress })
    }
  } finally {
    await handle.close()
  }
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r')
  } catch (cause) {
    if (hasCode(cause, ['ENOENT', 'ENOTDIR']))
      throw new ImportError('file-missing', `There is no file ${file}.`, { cause })
    throw new ImportError('file-unreadable', `${file} cannot be opened for reading.`, { cause })
  }
}

async function sizeOf(handle: FileHandle, file: string): Promise<number> {
  const { size, isFile } = await handle.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }))
  if (!isFile) throw new ImportError('not-a-file', `${file} is a folder or a device, not a WordPress export.`)
  if (size === 0) throw new ImportError('file-empty', `${file} is empty.`)
  if (size > maxBytes) throw tooLarge(file)
  return size
}

async function headOf(handle: FileHandle): Promise<Buffer> {
  const head = Buffer.alloc(2)
  await handle.read(head, 0, head.length, 0)
  return head
}

async function* unpack(source: Readable, progress: ReadProgress, file: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  let unpacked = 0
  try {
    for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) {
      unpacked += chunk.length
      if (unpacked > maxBytes) throw tooLarge(file)
      if (unpacked > ratioMattersFrom && unpacked > progress.bytesRead * maxRatio)
        throw new ImportError(
          'too-large',
          `${file} unpacks to far more than any export holds; it looks like a bomb.`,
        )
      yield chunk
    }
  } catch (cause) {
    if (hasCode(cause, ['Z_BUF_ERROR'])) throw new CutOffError(cause)
    if (hasCode(cause, ['Z_DATA_ERROR']))
      throw new ImportError('damaged', `${file} is damaged: its packed data cannot be unpacked.`, { cause })
    throw cause
  } finally {
    source.destroy()
  }
}

function tooLarge(file: string): ImportError {
  return new ImportError(
    'too-large',
    `${file} holds more than 4 GiB; split the export into years and import each.`,
  )
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

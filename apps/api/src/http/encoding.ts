import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib'

/** How the bytes of an answer may be packed (RFC 9110, 8.4), the smallest first. */
const encodings = ['br', 'zstd', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** Packing less than this saves no packet. */
const worthwhileBytes = 1_024

/** A window that the answers fit into costs less time than the default of 4 MB, and no bytes. */
const brotliParams = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 }

const brotli = promisify(brotliCompress)
const packers: Record<Exclude<Encoding, 'identity'>, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => brotli(bytes, { params: brotliParams }),
  zstd: promisify(zstdCompress),
  gzip: promisify(gzip),
}

/** What a client was found to want, by the header it sent: there are few of them, and each comes again and again. */
const known = new Map<string, Encoding>()
const mostKnown = 200

/** The encoding that a client likes best of those that are spoken here; the smallest of those it likes as much. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  const before = known.get(accepted)
  if (before) return before
  const qualityOf = readQualities(accepted)
  const best = encodings.reduce((first, other) => (qualityOf(other) > qualityOf(first) ? other : first))
  const chosen = qualityOf(best) > 0 ? best : 'identity'
  if (known.size < mostKnown) known.set(accepted, chosen)
  return chosen
}

/** RFC 9110, 12.5.3: what is not named is wanted as much as `*`; no packing at all is the last resort. */
function readQualities(accepted: string): (encoding: Encoding) => number {
  const qualities = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return [name, quality === undefined ? 1 : Number(quality) || 0]
    }),
  )
  return (encoding) => qualities.get(encoding) ?? qualities.get('*') ?? (encoding === 'identity' ? 0.001 : 0)
}

/** The same bytes, packed where that is worth it. */
export async function pack(bytes: Buffer, wanted: Encoding): Promise<{ bytes: Buffer; encoding: Encoding }> {
  if (wanted === 'identity' || bytes.length < worthwhileBytes) return { bytes, encoding: 'identity' }
  return { bytes: await packers[wanted](bytes), encoding: wanted }
}

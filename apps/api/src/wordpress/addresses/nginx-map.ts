import { localeOf } from '@news/contract'
import type { Db } from '../../db/open.ts'
import { findTarget } from './find-target-store.ts'
import { listOldAddresses } from './old-address-store.ts'

const introduction = `# Where addresses of the old site lead now. Include this file in the http block of nginx, and in the server block say:
#   if ($news_path) { return 301 $news_path; }
#   if ($news_number) { return 301 $news_number; }
`

/** The old addresses as maps for nginx: by path, which nginx has unescaped in $uri, and by number in the query. */
export async function* nginxMap(db: Db, now: number): AsyncGenerator<string> {
  const all: [address: string, path: string][] = []
  for await (const redirect of redirects(db, now)) all.push(redirect)
  const numbers = all.filter(([address]) => address.startsWith('/?'))
  const paths = all.filter(([address]) => !address.startsWith('/?')).flatMap(withSlash)
  yield `${introduction}${sizesFor([...paths, ...numbers])}map $uri $news_path {\n`
  yield* lines(paths)
  yield '}\nmap $request_uri $news_number {\n'
  yield* lines(numbers)
  yield '}\n'
}

function withSlash([address, path]: [string, string]): [string, string][] {
  return [
    [address, path],
    [`${address}/`, path],
  ]
}

/** nginx takes upper and lower case for the same here, and the same address only once. */
function* lines(entries: readonly [address: string, path: string][]): Generator<string> {
  const seen = new Set<string>()
  for (const [address, path] of entries) {
    const folded = address.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    if (!seen.has(folded)) yield `  ${quoted(address)} ${path};\n`
    seen.add(folded)
  }
}

/** Long addresses, as those in Cyrillic letters are, and many do not fit into what nginx sets aside by itself. */
function sizesFor(entries: readonly [address: string, path: string][]): string {
  const longest = entries.reduce((length, [address]) => Math.max(length, Buffer.byteLength(address)), 0)
  const bucket = 2 ** Math.ceil(Math.log2(longest + 128))
  return `map_hash_bucket_size ${bucket};\nmap_hash_max_size ${Math.max(2_048, 2 * entries.length)};\n`
}

async function* redirects(db: Db, now: number): AsyncGenerator<[address: string, path: string]> {
  for await (const rows of listOldAddresses(db))
    for (const { address } of rows) {
      const path = await findTarget(db, [{ address, isFeed: false }], { now, localeOf })
      if (path !== undefined && path !== address) yield [address, path]
    }
}

/** Nothing in an address may end the quotation. */
function quoted(address: string): string {
  return `"${address.replace(/["\\]/g, '\\$&')}"`
}

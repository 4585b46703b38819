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
  yield `${introduction}map $uri $news_path {\n`
  for await (const [address, path] of redirects(db, now))
    if (!address.startsWith('/?'))
      yield `  ${quoted(address)} ${path};\n  ${quoted(`${address}/`)} ${path};\n`
  yield '}\nmap $request_uri $news_number {\n'
  for await (const [address, path] of redirects(db, now))
    if (address.startsWith('/?')) yield `  ${quoted(address)} ${path};\n`
  yield '}\n'
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

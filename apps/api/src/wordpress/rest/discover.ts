import { type Language, languageSchema } from '@news/domain'
import { z } from 'zod'
import type { Answer } from '../web/send-request.ts'
import type { SiteClient } from '../web/site-client.ts'
import { SiteError } from '../web/site-error.ts'
import { readJson } from './read-json.ts'

const indexSchema = z.object({
  name: z.string().catch(''),
  home: z.string().regex(/^https?:\/\//i),
  namespaces: z.array(z.string()).refine((names) => names.includes('wp/v2')),
})

/** A site as it introduces itself. */
export interface DiscoveredSite {
  /** Where its REST API begins; absent when the site keeps it closed. */
  apiRoot: URL | undefined
  title: string
  /** Why there is no REST API, in words; absent where nothing speaks for one. */
  refusal?: string | undefined
  /** Its public address, without a slash at the end. */
  home: string
  /** What its front page says it is written in. */
  language: Language | undefined
}

/**
 * Finds the REST API of a site: where its front page says, else where WordPress puts it, with and without pretty
 * addresses.
 *
 * @throws SiteError for what does not answer
 */
export async function discoverSite(client: SiteClient, site: URL): Promise<DiscoveredSite> {
  const front = await client.get(site, { accept: 'text/html' })
  if (front.status === 401) throw new SiteError('unauthorized', passwordProblem(client, site))
  const language = languageOf(front)
  // A broken theme does not keep the API from answering; a broken site was asked often enough.
  const isBroken = front.status >= 500
  const question = { accept: 'application/json', ...(isBroken && { tries: 1 }) }
  let refusal: string | undefined
  for (const root of candidates(front, site).filter((candidate) => client.mayAsk(candidate))) {
    const answer = await client.get(root, question)
    const index = readIndex(answer)
    if (index) return { apiRoot: root, title: index.name, home: withoutSlash(index.home), language }
    refusal ??= refusalOf(answer)
  }
  if (isBroken)
    throw new SiteError(
      'unreachable',
      `${site.host} answers with status ${front.status}: something is wrong there. What was saved stays.`,
    )
  return { apiRoot: undefined, refusal, title: '', home: withoutSlash(addressOf(site)), language }
}

function passwordProblem({ knowsPassword }: SiteClient, { protocol, host }: URL): string {
  return knowsPassword
    ? `${host} asks for a password, and what was given is not right.`
    : `${host} asks for a password: write both into the address, as in ${protocol}//user:password@${host}/.`
}

function readIndex({ status, bytes }: Answer) {
  return status === 200 ? indexSchema.safeParse(readJson(bytes)).data : undefined
}

/** Plug-ins that guard a site answer with a status, or lead every question to the page where one signs in. */
function refusalOf({ url, status, bytes }: Answer): string | undefined {
  if (status === 401 || status === 403) return `${url.pathname} answers with status ${status}`
  const isPage = status === 200 && /<html\b/i.test(bytes.subarray(0, 4_096).toString('latin1'))
  return isPage && /wp-|login/i.test(bytes.toString('latin1'))
    ? `${url.pathname} answers with a web page`
    : undefined
}

function candidates(front: Answer, site: URL): URL[] {
  const base = addressOf(site)
  const linked = linkOf(front)
  const roots = [linked, `${withoutSlash(base)}/wp-json/`, `${withoutSlash(base)}/?rest_route=/`]
  const urls = roots.flatMap((root) => (root === undefined ? [] : (URL.parse(root, front.url.href) ?? [])))
  return [...new Map(urls.map((url) => [url.href, url])).values()]
}

/** The header of every answer of WordPress, also written into its pages, where a cache may drop headers. */
function linkOf({ headers, bytes }: Answer): string | undefined {
  const header = [headers.link ?? []].flat().join(', ')
  const [, fromHeader] = /<([^<>]{1,500})>\s{0,5};\s{0,5}rel="?https:\/\/api\.w\.org\//.exec(header) ?? []
  if (fromHeader !== undefined) return fromHeader
  const [, fromPage] =
    /<link\s{1,9}rel=["']https:\/\/api\.w\.org\/["']\s{1,9}href=["']([^"'<>]{1,500})["']/i.exec(
      bytes.toString('utf8'),
    ) ?? []
  return fromPage
}

function languageOf({ bytes }: Answer): Language | undefined {
  const [, tag = ''] =
    /<html\b[^<>]{0,300}?\slang=["']([\w-]{2,20})["']/i.exec(bytes.subarray(0, 4_096).toString('utf8')) ?? []
  return languageSchema.safeParse(tag.split('-')[0]?.toLowerCase()).data
}

/** The address as named, without the user and password that may be in it. */
function addressOf(site: URL): string {
  return site.origin + site.pathname
}

function withoutSlash(address: string): string {
  return address.replace(/(?<!\/)\/+$/, '')
}

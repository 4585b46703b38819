import { hash } from 'node:crypto'
import { createShelf } from '../shelf.ts'

/** What a page carries inside and the policy must let through. */
export interface Inline {
  styles: string
  scripts: readonly string[]
}

/** A year: whoever came by https once never comes by http again (RFC 6797). */
const strictTransport = 'max-age=31536000'

/**
 * What every answer says for the safety of its reader, names and values in turn. Only what browsers of today act on: each
 * byte of it stands before the page in the first flight. No Cross-Origin-Opener-Policy: browsers begin another process for
 * it, which costs a slow phone 40 ms of the first picture, and pages that know nobody have nothing to keep from who opened them.
 *
 * @param siteUrl the promise to stay on https is given only where the site is there
 */
export function securityFields(siteUrl: string): readonly string[] {
  return ['Cross-Origin-Resource-Policy', 'same-origin', ...everywhere(siteUrl)]
}

function everywhere(siteUrl: string): readonly string[] {
  return [
    ...['X-Content-Type-Options', 'nosniff'],
    ...['Referrer-Policy', 'no-referrer'],
    ...(siteUrl.startsWith('https:') ? ['Strict-Transport-Security', strictTransport] : []),
  ]
}

/**
 * The content security policy (CSP level 3) of one page: nothing but what comes from this site, and inside of the page
 * only the very styles and scripts whose hashes it names. Since it holds no nonce, a page can be kept and sent again.
 */
export function contentSecurityPolicy({ styles, scripts }: Inline): string {
  return [
    "default-src 'none'",
    `style-src 'self' ${hashOf(styles)}`,
    `script-src 'self' ${scripts.map(hashOf).join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * What an answer says that other sites may show in a frame: the policy lets it do nothing at all but be looked at.
 *
 * @param siteUrl the promise to stay on https is given only where the site is there
 */
export function framableFields(styles: string, siteUrl: string): readonly string[] {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(styles)}`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ]
  return [
    ...['Content-Security-Policy', policy.join('; ')],
    ...['Cross-Origin-Resource-Policy', 'cross-origin'],
    ...everywhere(siteUrl),
  ]
}

/** What pages carry inside is of few kinds, but where the colours of pictures are a part of it. */
const mostHashes = 300
const hashes = createShelf<string>(mostHashes, () => 1)

function hashOf(text: string): string {
  const known = hashes.take(text)
  if (known) return known
  const source = `'sha256-${hash('sha256', text, 'base64')}'`
  hashes.put(text, source)
  return source
}

import { createHash } from 'node:crypto'

/** What a page carries inside and the policy must let through. */
export interface Inline {
  styles: string
  scripts: readonly string[]
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

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

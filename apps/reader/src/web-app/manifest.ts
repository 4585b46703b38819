import { sitePaths } from '@news/contract'
import type { Locale } from '@news/domain'
import type { Site } from '../page-context.ts'
import { paper } from '../paper.ts'

/** Where the site tells browsers how it stands among the programs of a device. */
export const webAppPaths = {
  manifest: (locale: Locale) => `/${locale}.webmanifest`,
  icon: (size: number) => `/icon-${size}.png`,
  /** Asked for by Apple's devices, whatever a page says. */
  appleIcon: '/apple-touch-icon.png',
} as const

/** In pixels: what Chromium wants for the list of programs, and for the picture at the start. */
export const iconSizes = [192, 512] as const
export const appleIconSize = 180

/** The newspaper as a program of the device (W3C Web Application Manifest): it opens at the front page, in its language. */
export function toManifest({ name }: Site, locale: Locale): object {
  const front = sitePaths(locale).front()
  return {
    id: '/',
    name: name[locale],
    short_name: name[locale],
    lang: locale,
    start_url: front,
    scope: '/',
    display: 'standalone',
    background_color: paper.light,
    theme_color: paper.light,
    icons: iconSizes.map((size) => ({
      src: webAppPaths.icon(size),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  }
}

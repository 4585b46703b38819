import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { locales } from '@news/domain'
import { type RequestHandler, Router } from 'express'
import { drawOnce } from '../draw-once.ts'
import type { Site } from '../page-context.ts'
import { appleIconSize, iconSizes, toManifest, webAppPaths } from './manifest.ts'

interface WebAppDependencies {
  site: Site
  /** Where the emblem lies. */
  directory: string
}

const aDay = 'public, max-age=86400'

const icons = [
  ...iconSizes.map((size) => ({ path: webAppPaths.icon(size), size })),
  { path: webAppPaths.appleIcon, size: appleIconSize },
]

/** What browsers ask for when a reader puts the newspaper among the programs of their device. */
export function webAppRoutes({ site, directory }: WebAppDependencies): RequestHandler {
  const router = Router()
  for (const locale of locales)
    router.get(webAppPaths.manifest(locale), (_, response) => {
      response.type('application/manifest+json').set('Cache-Control', aDay).send(toManifest(site, locale))
    })
  const emblem = join(directory, 'icon.svg')
  const draw = drawOnce((size: number) => drawAnew(emblem, size), { keyOf: String, most: icons.length })
  for (const { path, size } of icons)
    router.get(path, async (_, response) => {
      const icon = await draw(size)
      response.type('png').set('Cache-Control', aDay).send(icon)
    })
  return router
}

/** What draws is large, and comes only when somebody asks for an icon. */
async function drawAnew(emblem: string, size: number): Promise<Buffer> {
  const { drawIcon } = await import('./draw-icon.ts')
  return drawIcon(await readFile(emblem), size)
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { locales } from '@news/domain'
import { type RequestHandler, Router } from 'express'
import type { Site } from '../page-context.ts'
import { appleIconSize, iconSizes, toManifest, webAppPaths } from './manifest.ts'

interface WebAppDependencies {
  site: Site
  /** Where the emblem lies. */
  directory: string
}

const aDay = 'public, max-age=86400'

/** What browsers ask for when a reader puts the newspaper among the programs of their device. */
export function webAppRoutes({ site, directory }: WebAppDependencies): RequestHandler {
  const router = Router()
  for (const locale of locales)
    router.get(webAppPaths.manifest(locale), (_, response) => {
      response.type('application/manifest+json').set('Cache-Control', aDay).send(toManifest(site, locale))
    })
  const draw = createDrawer(join(directory, 'icon.svg'))
  for (const size of iconSizes) router.get(webAppPaths.icon(size), sendIcon(size, draw))
  router.get(webAppPaths.appleIcon, sendIcon(appleIconSize, draw))
  return router
}

type Draw = (size: number) => Promise<Buffer>

function sendIcon(size: number, draw: Draw): RequestHandler {
  return async (_, response) =>
    void response
      .type('png')
      .set('Cache-Control', aDay)
      .send(await draw(size))
}

/** Draws each size once. What draws is large, and comes only when somebody asks for an icon. */
function createDrawer(emblem: string): Draw {
  const drawn = new Map<number, Promise<Buffer>>()
  return (size) => {
    const icon = drawn.get(size) ?? drawAnew(emblem, size)
    drawn.set(size, icon)
    icon.catch(() => drawn.delete(size))
    return icon
  }
}

async function drawAnew(emblem: string, size: number): Promise<Buffer> {
  const { drawIcon } = await import('./draw-icon.ts')
  return drawIcon(await readFile(emblem), size)
}

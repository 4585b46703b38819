import compression from 'compression'
import express, { Router } from 'express'
import { mediaDir } from './save-media.ts'

/** A drawing may hold a script, which must not run when somebody opens it by its own address. */
const harmless = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

/** The media, under addresses that never change their meaning. */
export function mediaRoutes({ dataDir }: { dataDir: string }): Router {
  return Router().use(
    '/media',
    compression(),
    express.static(mediaDir(dataDir), {
      dotfiles: 'ignore',
      immutable: true,
      index: false,
      maxAge: '1y',
      redirect: false,
      setHeaders: (response) => response.set('Content-Security-Policy', harmless),
    }),
  )
}

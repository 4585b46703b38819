import { inspect } from 'node:util'
import type { Express } from 'express'
import type { Plugin, ViteDevServer } from 'vite'
import type { Assets } from './src/assets.ts'
import { createPageCache } from './src/page-cache/page-cache.ts'

/** Serves the site in development: the sources of this moment, and a reload of the browser when they change. */
export function developmentPages(): Plugin {
  return {
    name: 'news:development-pages',
    apply: 'serve',
    configureServer(server) {
      return () => {
        server.middlewares.use((request, response, next) => {
          request.url = request.originalUrl
          loadApp(server).then((app) => app(request, response), next)
        })
      }
    },
    hotUpdate({ server, modules }) {
      if (this.environment.name === 'ssr' && modules.length > 0) server.ws.send({ type: 'full-reload' })
    },
  }
}

async function loadApp(server: ViteDevServer): Promise<Express> {
  const { createApp } = await load<typeof import('./src/app.ts')>(server, '/src/app.ts')
  const { createApi } = await load<typeof import('./src/api/api.ts')>(server, '/src/api/api.ts')
  const { readConfig } = await load<typeof import('./src/config.ts')>(server, '/src/config.ts')
  const { apiUrl, site } = readConfig()
  const log = {
    error: (details: object, message: string) =>
      server.config.logger.error(`${message}\n${inspect(details)}`),
  }
  return createApp({
    api: createApi(apiUrl),
    apiUrl,
    site,
    log,
    cache: createPageCache({ maxBytes: 0, mayStandIn: () => false }),
    now: Date.now,
    assets: developmentAssets(server),
  })
}

function load<Module>(server: ViteDevServer, path: string): Promise<Module> {
  return server.ssrLoadModule(path) as Promise<Module>
}

/** All styles of the loaded components go into every page: which of them it needs matters only to readers. */
function developmentAssets(server: ViteDevServer): Assets {
  return {
    stylesFor: () => '',
    scriptPath: (source) => `/${source}`,
    async transform(path, html) {
      const styles = await Promise.all(
        styleFiles(server).map((file) => load<{ default: string }>(server, `${file}?inline`)),
      )
      const style = `<style>${styles.map((one) => one.default).join('')}</style>`
      return server.transformIndexHtml(
        path,
        html.replace('</head>', () => `${style}</head>`),
      )
    },
  }
}

function styleFiles(server: ViteDevServer): string[] {
  const { idToModuleMap } = server.environments.ssr.moduleGraph
  return [...idToModuleMap.keys()].filter((id) => id.endsWith('.css'))
}

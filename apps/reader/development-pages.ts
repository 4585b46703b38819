import { inspect } from 'node:util'
import type { Express } from 'express'
import type { Plugin, ViteDevServer } from 'vite'
import type { Assets } from './src/assets.ts'

/** Serves the site in development: the sources of this moment, and a reload of the browser when they change. */
export function developmentPages(): Plugin {
  return {
    name: 'news:development-pages',
    apply: 'serve',
    configureServer(server) {
      // Each reading of the sources makes ways to the API that listen for the end of the server.
      server.httpServer?.setMaxListeners(0)
      const loadApp = createAppLoader(server)
      return () => {
        server.middlewares.use((request, response, next) => {
          request.url = request.originalUrl
          loadApp().then((app) => app(request, response), next)
        })
      }
    },
    hotUpdate({ server, modules }) {
      if (this.environment.name === 'ssr' && modules.length > 0) server.ws.send({ type: 'full-reload' })
    },
  }
}

/** Makes the application anew when one of its sources was: the module is another one then. */
function createAppLoader(server: ViteDevServer): () => Promise<Express> {
  let made: { by: unknown; app: Express } | undefined
  const error = (details: object, message: string) =>
    server.config.logger.error(`${message}\n${inspect(details)}`)
  return async () => {
    const { createDevelopmentApp } = await load<typeof import('./src/development.ts')>(
      server,
      '/src/development.ts',
    )
    if (made?.by !== createDevelopmentApp) {
      const app = createDevelopmentApp({ assets: developmentAssets(server), log: { error } })
      made = { by: createDevelopmentApp, app }
    }
    return made.app
  }
}

function load<Module>(server: ViteDevServer, path: string): Promise<Module> {
  return server.ssrLoadModule(path) as Promise<Module>
}

/** All styles of the loaded components go into every page: which of them it needs matters only to readers. */
function developmentAssets(server: ViteDevServer): Assets {
  return {
    styles: '',
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

import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compactTokens } from './compact-tokens.ts'
import { developmentPages } from './development-pages.ts'
import { helperChunk, plainImports } from './plain-imports.ts'
import { shortClassNames } from './short-class-names.ts'
import { pageScripts } from './src/assets.ts'

const sources = join(import.meta.dirname, 'src')
const tokens = join(sources, 'styles/tokens.css')

/** The built server carries React in its production form, so that nobody has to set NODE_ENV. */
const carried = ['react', 'react-dom', '@portabletext/react']

const worker = 'src/offline/worker.ts'

/** Two builds from one tree: what the browser gets (dist/client), and the server that renders (dist/server.js). */
export default defineConfig(({ command }) => ({
  plugins: [react(), compactTokens(tokens), plainImports(), developmentPages()],
  appType: 'custom',
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 3000), strictPort: true },
  resolve: { conditions: ['@news/source', 'module', 'browser', 'development|production'] },
  ...(command === 'build' && { css: { modules: { generateScopedName: shortClassNames(sources) } } }),
  // Phones of 2022. What is newer in the sources only adds: whoever does not know it reads the same page without it.
  build: { target: ['chrome100', 'firefox100', 'safari15.4'], assetsInlineLimit: 0 },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
    },
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: true,
        modulePreload: false,
        rolldownOptions: {
          input: [...pageScripts, worker],
          // A service worker rules the folder that it lies in.
          output: {
            entryFileNames: ({ name }) => (name === 'worker' ? 'sw.js' : 'assets/[name]-[hash].js'),
            codeSplitting: { groups: [{ name: helperChunk, test: /preload-helper/ }] },
          },
        },
      },
    },
    ssr: {
      ...(command === 'build' && { define: { 'process.env.NODE_ENV': '"production"' } }),
      resolve: {
        conditions: ['@news/source', 'node', 'import', 'module', 'default'],
        noExternal: [/^@news\//, ...(command === 'build' ? carried : [])],
      },
      build: {
        outDir: 'dist',
        emptyOutDir: false,
        copyPublicDir: false,
        ssr: 'src/server.ts',
        ssrEmitAssets: true,
        cssCodeSplit: false,
        target: 'node24',
        rolldownOptions: { output: { assetFileNames: '[name][extname]' } },
      },
    },
  },
}))

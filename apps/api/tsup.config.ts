import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    main: 'src/main.ts',
    cli: 'src/cli.ts',
    'compile-process': 'src/search/dictionary/compile-process.ts',
  },
  format: 'esm',
  target: 'node24',
  // node:sqlite has no name without its prefix.
  removeNodeProtocol: false,
  sourcemap: true,
  clean: true,
})

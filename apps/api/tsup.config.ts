import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { main: 'src/main.ts', cli: 'src/cli.ts' },
  format: 'esm',
  target: 'node24',
  sourcemap: true,
  clean: true,
})

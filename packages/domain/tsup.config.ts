import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'time/index': 'src/time/index.ts',
    'text/index': 'src/text/index.ts',
    'markup/index': 'src/markup/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  sourcemap: true,
  clean: true,
})

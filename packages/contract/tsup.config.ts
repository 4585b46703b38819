import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', serving: 'src/serving.ts' },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  sourcemap: true,
  clean: true,
})

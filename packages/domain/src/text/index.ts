export {
  type Analyzer,
  type AnalyzerOptions,
  createAnalyzer,
  type StemDictionary,
  type Token,
} from './analyzer.ts'
export { type ExcerptLimit, excerpt } from './excerpt.ts'
export { romanize } from './romanize.ts'
export { numberSlug, type SlugifyOptions, slugify } from './slugify.ts'

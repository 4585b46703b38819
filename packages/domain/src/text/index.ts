export {
  type Analyzer,
  type AnalyzerOptions,
  analyzerVersion,
  createAnalyzer,
  type StemDictionary,
  type Token,
  type Word,
} from './analyzer.ts'
export { type CompileOptions, compileDictionary } from './dictionary/compile.ts'
export { DictionaryFileError, dictionaryFormat } from './dictionary/file.ts'
export type { HunspellEntry, HunspellSource } from './dictionary/hunspell.ts'
export { openDictionary } from './dictionary/open.ts'
export { closeDirections, hasDirections } from './directions.ts'
export { type ExcerptLimit, excerpt } from './excerpt.ts'
export { fold } from './fold.ts'
export { initials } from './initials.ts'
export { listInWords } from './list-in-words.ts'
export { nameInCase, type RecordedCases } from './name-in-case.ts'
export { nameKeys } from './name-keys.ts'
export {
  type Alternatives,
  type KeyQuestion,
  keysToAsk,
  parseQuestion,
  type QuestionOptions,
  questionLanguages,
  type SearchQuery,
} from './question.ts'
export { readingTime } from './reading-time.ts'
export { romanize } from './romanize.ts'
export { numberSlug, type SlugifyOptions, slugify } from './slugify.ts'
export { type Asked, findMatches, type Match, makeSnippet, type Snippet } from './snippet.ts'
export { typography } from './typography.ts'

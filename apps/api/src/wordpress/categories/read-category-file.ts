import { readFile } from 'node:fs/promises'
import { SettingsError } from '@news/contract'
import { inPlainWords } from '@news/domain'
import { type Document, isNode, LineCounter, parseDocument, type YAMLParseError } from 'yaml'
import type { z } from 'zod'
import { type CategoryFile, categoryFileSchema, noCategoryFile } from './category-file.ts'

/** More than the categories of any newsroom, less than what would fill a memory. */
const maxCharacters = 1_000_000

/** More places than anybody mends before looking again. */
const maxProblems = 20

/**
 * What an editor has written about the categories of a site; without a file, that they stay as they are.
 *
 * @throws SettingsError with each place in the file and what is wrong there
 */
export async function readCategoryFile(file: string | undefined): Promise<CategoryFile> {
  return file === undefined ? noCategoryFile : parseCategoryFile(await readText(file), file)
}

/** @throws SettingsError */
export function parseCategoryFile(text: string, file: string): CategoryFile {
  if (text.length > maxCharacters) throw new SettingsError(`${file} is longer than any list of categories.`)
  if (text.includes('\ufffd'))
    throw new SettingsError(`${file} is not text in UTF-8: save it in that encoding. Nothing was done.`)
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  if (document.errors.length > 0) throw problemsOf(file, document.errors.map(wordsOf))
  const { data, error } = categoryFileSchema.safeParse(contentOf(document, file) ?? {}, {
    error: inPlainWords,
  })
  if (data) return data
  throw problemsOf(
    file,
    error.issues.map((issue) => describeIssue(issue, (path) => findLine(document, lineCounter, path))),
  )
}

function describeIssue(issue: z.core.$ZodIssue, lineOf: (path: readonly PropertyKey[]) => string): string {
  const { path, message } = issue
  if (path.length > 0) return `${path.join('.')} ${message}${lineOf(path)}`
  // Whoever forgot the line above the categories is not helped by hearing that they are not known.
  if (issue.code === 'unrecognized_keys')
    return `“${issue.keys[0]}” is not known here: categories are indented below a line “categories:”${lineOf(issue.keys.slice(0, 1))}`
  return message
}

/** The line of a part, or of what it is missing from. */
function findLine(document: Document, lines: LineCounter, path: readonly PropertyKey[]): string {
  const node = document.getIn(path, true)
  const range = isNode(node) ? node.range : undefined
  if (range) return ` (line ${lines.linePos(range[0]).line})`
  return path.length === 0 ? '' : findLine(document, lines, path.slice(0, -1))
}

/** Parts may refer to one another; to itself many times over refers only what shall fill a memory. */
function contentOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    throw problemsOf(file, ['its parts refer to one another without end'])
  }
}

function problemsOf(file: string, problems: readonly string[]): SettingsError {
  const lines = problems.slice(0, maxProblems).map((problem) => `  ${problem}`)
  return new SettingsError([`${file} is not understood, and nothing was done:`, ...lines].join('\n'))
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new SettingsError(`${file}, which says what categories become, cannot be read.`)
  }
}

/** The parser of YAML draws the place below its words; where several documents are, it speaks to programmers. */
function wordsOf({ code, message, linePos }: YAMLParseError): string {
  if (code === 'MULTIPLE_DOCS')
    return `holds more than one list: leave “---” out at line ${linePos?.[0].line}`
  return message.split('\n')[0]?.replace(/:$/, '') ?? message
}

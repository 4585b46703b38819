import { readFile } from 'node:fs/promises'
import { SettingsError } from '@news/contract'
import { inPlainWords } from '@news/domain'
import { type Document, parseDocument } from 'yaml'
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
  const document = parseDocument(text)
  if (document.errors.length > 0)
    throw problemsOf(
      file,
      document.errors.map(({ message }) => firstLine(message)),
    )
  const { data, error } = categoryFileSchema.safeParse(contentOf(document, file) ?? {}, {
    error: inPlainWords,
  })
  if (data) return data
  throw problemsOf(
    file,
    error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()),
  )
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

/** The parser of YAML draws the place below its words. */
function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/:$/, '') ?? message
}

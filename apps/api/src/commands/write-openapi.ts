import { writeFile } from 'node:fs/promises'
import { createOpenApiDocument } from '@news/contract'
import { loadConfig } from '../config.ts'

/** `news openapi [file]` */
export async function writeOpenApi(file: string | undefined): Promise<void> {
  const document = `${JSON.stringify(createOpenApiDocument(loadConfig().siteUrl), undefined, 2)}\n`
  if (file === undefined) process.stdout.write(document)
  else await writeFile(file, document)
}

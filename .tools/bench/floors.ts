import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { browser, type Subject } from './load.ts'
import { type Running, runPrinting } from './process.ts'

const kinds = {
  node: 'node:http, the same bytes and headers',
  express: 'Express 5, the same bytes and headers',
  'express-string': 'Express 5, the same text as a string, not packed',
  'express-packing': 'Express 5, the same text packed for each (brotli 5)',
}

interface Place {
  /** For what the floors answer with. */
  folder: string
  /** Ends with the bench. */
  own: (close: () => unknown) => void
}

/** Bare servers that answer with what a service answers now, byte by byte; the barest is the first. */
export async function startFloors(
  running: Running,
  path: string,
  { folder, own }: Place,
): Promise<Subject[]> {
  const files = await keepAnswer(running.url + path, folder)
  const subjects: Subject[] = []
  for (const [kind, name] of Object.entries(kinds)) {
    const floor = await runPrinting([join(import.meta.dirname, 'bare-server.ts'), kind, ...files])
    own(floor.stop)
    subjects.push({ name, running: floor, path })
  }
  return subjects
}

/** The answer as it came over the wire, packed, and its headers but those that every server adds itself. */
async function keepAnswer(url: string, folder: string): Promise<[bytes: string, headers: string]> {
  const [response] = await once(request(url, { headers: browser }).end(), 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const { date: _, connection: __, 'keep-alive': ___, ...headers } = response.headers
  const files: [string, string] = [join(folder, 'floor-bytes'), join(folder, 'floor-headers')]
  writeFileSync(files[0], Buffer.concat(chunks))
  writeFileSync(files[1], JSON.stringify(headers))
  return files
}

import { readFile } from 'node:fs/promises'
import { text as readStream } from 'node:stream/consumers'
import { type ProposalInput, proposalInputSchema } from '@news/contract'
import { inPlainWords } from '@news/domain'
import { InvalidArgumentError } from 'commander'
import { loadConfig } from '../config.ts'
import { openDatabase } from '../db/open.ts'
import { faultsOf } from '../http/faults.ts'
import { formatProposals } from '../partnerships/proposals/format-proposals.ts'
import { proposeFrom } from '../partnerships/proposals/propose.ts'

interface ProposeOptions {
  article?: string
  file?: string
  language: string
  published?: string
  json?: true
}

/** `news propose <partnership>` */
export async function propose(slug: string, options: ProposeOptions): Promise<void> {
  const config = loadConfig()
  const input = await readInput(options)
  const db = await openDatabase(config)
  try {
    const found = await proposeFrom(db, { slug, input, now: Date.now(), timeZone: config.timeZone })
    process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : formatProposals(found))
  } finally {
    await db.destroy()
  }
}

async function readInput({ article, file, language, published }: ProposeOptions): Promise<ProposalInput> {
  if ((article === undefined) === (file === undefined))
    throw new InvalidArgumentError('Give either --article or --file.')
  const given = article === undefined ? await readText(file ?? '-', { language, published }) : { article }
  const { data, error } = proposalInputSchema.safeParse(given, { error: inPlainWords })
  if (data) return data
  const [fault] = faultsOf(error, 'body')
  throw new InvalidArgumentError(`The ${fault?.pointer.slice(1)} ${fault?.detail}.`)
}

async function readText(
  file: string,
  { language, published }: { language: string; published: string | undefined },
): Promise<object> {
  const text = file === '-' ? await readStream(process.stdin) : await readFile(file, 'utf8')
  return { text, language, ...(published !== undefined && { published: toInstant(published) }) }
}

function toInstant(moment: string): string {
  const instant = Date.parse(moment)
  if (Number.isNaN(instant)) throw new InvalidArgumentError(`“${moment}” is no moment such as 2025-10-02.`)
  return new Date(instant).toISOString()
}

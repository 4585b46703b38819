import { setTimeout as pause } from 'node:timers/promises'
import { type Finding, noneOf } from '../../../../.tools/chaos/findings.ts'
import { freePort } from '../../../../.tools/ports.mjs'
import { listArticles, quietly, startApi, startReaderAt, withFolder } from '../../bench/parts/system.ts'

const readers = 16
const longestMs = 1_500
const pageWithinMs = 5_000

interface Tally {
  whole: number
  /** Answers that a client would take for whole, and that are not. */
  torn: string[]
}

/** Ends the reader at random moments while many read, and starts it again. */
export async function killReaderExperiment(rounds: number): Promise<Finding[]> {
  const tally: Tally = { whole: 0, torn: [] }
  const starts: number[] = []
  const apiStatuses: number[] = []
  await withFolder(async ({ folder, own }) => {
    const api = await startApi(folder, quietly)
    own(api.stop)
    const port = await freePort()
    for (let round = 0; round < rounds; round++) {
      const reader = await startReaderAt(port, api)
      starts.push(reader.firstAnswerMs)
      const paths = ['/', ...(await listArticles(reader.url)).map(({ path }) => path)]
      const reading = Array.from({ length: readers }, (_, i) => readUntilCut(reader.url, paths, i, tally))
      await pause(Math.random() * longestMs)
      await reader.stop()
      await Promise.all(reading)
      apiStatuses.push((await fetch(`${api.url}/v1/posts`)).status)
    }
  })
  const slowest = Math.round(Math.max(...starts))
  return [
    noneOf(
      'no page that came whole is torn',
      tally.torn,
      `killed ${rounds} times, ${tally.whole} whole pages`,
    ),
    {
      promise: `started again, it gives its first page within ${pageWithinMs} ms`,
      seen: `the slowest after ${slowest} ms`,
      isKept: slowest <= pageWithinMs,
    },
    noneOf(
      'the API goes on answering',
      apiStatuses.filter((status) => status !== 200).map((status) => `answered ${status}`),
      `${apiStatuses.length} answers`,
    ),
  ]
}

async function readUntilCut(
  url: string,
  paths: readonly string[],
  from: number,
  tally: Tally,
): Promise<void> {
  for (let i = from; ; i++) {
    const path = paths[i % paths.length] ?? '/'
    const html = await fetch(url + path)
      .then((answer) => answer.text())
      .catch(() => undefined)
    if (html === undefined) return
    if (html.endsWith('</html>')) tally.whole++
    else tally.torn.push(`${path} ends with ${JSON.stringify(html.slice(-40))}`)
  }
}

/** `npm run chaos -- wordpress`: a WordPress of Debian's packages is followed through all that happens in a newsroom. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFollowingNewsroom, type FollowingNewsroom } from './parts/following-newsroom.ts'
import { WordPressEditor } from './parts/wordpress-editor.ts'
import { fillWordPress } from './parts/wordpress-fill.ts'
import { startWordPress } from './parts/wordpress-site.ts'
import { listSteps } from './parts/wordpress-steps.ts'

const closing: (() => Promise<unknown>)[] = []
try {
  await main()
} finally {
  for (const close of closing.reverse()) await close()
}

async function main(): Promise<void> {
  const site = await startWordPress()
  closing.push(site.remove)
  const folder = await mkdtemp(join(tmpdir(), 'news-wordpress-files-'))
  closing.push(() => rm(folder, { recursive: true }))
  const editor = new WordPressEditor(site)
  const filled = await fillWordPress(editor)
  const newsrooms = [
    await createFollowingNewsroom({ name: 'as a visitor', url: site.url }),
    await createFollowingNewsroom({ name: 'with a password', url: site.url, account: site.account }),
  ]
  closing.push(...newsrooms.map(({ remove }) => remove))
  console.log(`WordPress ${site.version}, ${filled.open} posts for everybody, ${filled.closed} others`)
  console.log(line('what happens', 'newsroom', 'first round', 'arrived', 'second round'))
  const nothing = async () => {}
  const arrived = async (newsroom: FollowingNewsroom) =>
    (await newsroom.article('novyna-1')).answer === 200 ? undefined : 'no novyna-1'
  const steps = [
    { what: 'the first round', act: nothing, check: arrived },
    ...listSteps({ site, editor, filled, folder }),
  ]
  for (const { what, act, check } of steps) {
    await act(newsrooms)
    for (const newsroom of newsrooms) await goRound(what, newsroom, check)
  }
}

/** One round, a look at what arrived, and a round that must change nothing. */
async function goRound(
  what: string,
  newsroom: FollowingNewsroom,
  check: (newsroom: FollowingNewsroom) => Promise<unknown>,
): Promise<void> {
  const first = await newsroom.round()
  const wrong = await check(newsroom)
  const before = await newsroom.countChanges()
  const second = await newsroom.round()
  const isStill = (await newsroom.countChanges()) === before && totalOf(second.outcomes) === 0
  const isWell = wrong === undefined && isStill && first.failed.length === 0
  console.log(
    line(
      what,
      newsroom.name,
      `${totalOf(first.outcomes)} in ${first.asked?.requests} requests`,
      wrong === undefined ? 'yes' : 'NO',
      isStill ? 'changes nothing' : 'CHANGES SOMETHING',
    ),
  )
  if (isWell) return
  process.exitCode = 1
  console.log(JSON.stringify({ wrong, failed: first.failed, second: second.outcomes }))
}

function totalOf({
  created,
  changed,
  withdrawn,
}: Record<'created' | 'changed' | 'withdrawn', number>): number {
  return created + changed + withdrawn
}

function line(...[what = '', newsroom = '', first = '', arrived = '', second = '']: string[]): string {
  return [what.padEnd(28), newsroom.padEnd(17), first.padEnd(22), arrived.padEnd(9), second].join('')
}

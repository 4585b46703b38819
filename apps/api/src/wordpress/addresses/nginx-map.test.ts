import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { createTestNewsroom, draftOf, type TestNewsroom } from '../../test-newsroom.ts'
import { nginxMap } from './nginx-map.ts'
import { saveOldAddresses } from './old-address-store.ts'
import { listAddresses, postAddresses } from './site-addresses.ts'

const home = 'https://old.example'
const long = 'дуже-довга-назва-'.repeat(12)

/** Addresses as sites have them, and as nobody would expect them. */
const visits = [
  '/2025/10/rada-%D0%BC%D1%96%D1%81%D1%82%D0%B0/',
  '/2025/10/rada-%D0%BC%D1%96%D1%81%D1%82%D0%B0',
  '/?p=12',
  '/2025/10/haus/',
  '/category/misto/sport/',
  `/tag/${encodeURIComponent(long)}/`,
  `/tag/${encodeURIComponent('"; } return 200; {$uri} \\ \' #')}/`,
  '/2025/10/geheim/',
  '/?p=14',
  '/nowhere/',
]

async function createMoved(): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom()
  await newsroom.save(
    { draft: draftOf(), sourceKey: 'wordpress:old.example:12' },
    { draft: draftOf({ slug: 'ein-haus', language: 'de' }), sourceKey: 'wordpress:old.example:13' },
    { draft: draftOf({ slug: 'geheim', status: 'draft' }), sourceKey: 'wordpress:old.example:14' },
  )
  await saveOldAddresses(newsroom.db, [
    ...postAddresses(home, { id: 12, link: `${home}/2025/10/rada-міста/`, slug: 'rada' }),
    ...postAddresses(home, { id: 13, link: `${home}/2025/10/haus/`, slug: 'haus' }),
    ...postAddresses(home, { id: 14, link: `${home}/2025/10/geheim/`, slug: 'geheim' }),
    ...listAddresses('category', { id: 3, link: `${home}/category/misto/sport/`, slug: 'sport' }),
    ...listAddresses('category', { id: 5, link: `${home}/category/Misto/Sport/`, slug: 'sport' }),
    ...listAddresses('post_tag', { id: 4, link: `${home}/tag/${encodeURIComponent(long)}/`, slug: 'dovha' }),
    ...listAddresses('post_tag', {
      id: 6,
      link: `${home}/tag/${encodeURIComponent('"; } return 200; {$uri} \\ \' #')}/`,
      slug: 'lapky',
    }),
  ])
  return newsroom
}

async function mapOf({ db, clock }: TestNewsroom): Promise<string> {
  let text = ''
  for await (const part of nginxMap(db, clock.now)) text += part
  return text
}

it('gives nginx the same addresses, each with and without a slash, and tells it nothing of drafts', async () => {
  const text = await mapOf(await createMoved())
  expect(text).toContain('  "/2025/10/rada-міста" /news/rada-zbyraietsia;\n')
  expect(text).toContain('  "/2025/10/rada-міста/" /news/rada-zbyraietsia;\n')
  expect(text).toContain('  "/?p=12" /news/rada-zbyraietsia;\n')
  expect(text).not.toContain('geheim')
})

if (hasNginx())
  it('leads visitors in nginx where the reader would lead them', async () => {
    const newsroom = await createMoved()
    const ask = await startNginx(await mapOf(newsroom))
    for (const visit of visits) {
      const { status, body } = await newsroom.get(`/v1/addresses?address=${encodeURIComponent(visit)}`)
      const expected = status === 200 ? [301, `http://localhost${body.path}`] : [204, undefined]
      expect([visit, ...(await ask(visit))]).toEqual([visit, ...expected])
    }
  })

function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A real nginx with these maps, as the remark in them tells to include them; it refuses what it does not understand. */
async function startNginx(map: string) {
  const folder = await mkdtemp(join(tmpdir(), 'news-nginx-'))
  const socketPath = join(folder, 'socket')
  await writeFile(join(folder, 'old.conf'), map)
  const serve =
    'if ($news_path) { return 301 $news_path; } if ($news_number) { return 301 $news_number; } return 204;'
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; events {} http { access_log off; ${temporary.join(' ')}
include ${folder}/old.conf; server { listen unix:${socketPath}; server_name localhost; ${serve} } }`,
  )
  const args = ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', 'stderr']
  execFileSync('nginx', [...args, '-t'], { stdio: 'pipe' })
  const child = spawn('nginx', args, { stdio: 'ignore' })
  onTestFinished(async () => {
    const ended = once(child, 'exit')
    child.kill('SIGQUIT')
    await ended
    await rm(folder, { recursive: true })
  })
  return async function ask(path: string): Promise<[number | undefined, string | undefined]> {
    for (let attempt = 1; ; attempt++)
      try {
        const request = get({ socketPath, path, headers: { host: 'localhost' } })
        const [response] = (await once(request, 'response')) as [IncomingMessage]
        response.resume()
        return [response.statusCode, response.headers.location]
      } catch (error) {
        if (attempt === 50) throw error
        await pause(50)
      }
  }
}

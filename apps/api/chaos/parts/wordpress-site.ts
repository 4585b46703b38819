import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '../../../../.tools/ports.mjs'

const run = promisify(execFile)

/** Where Debian puts what its packages `wordpress`, `mariadb-server` and `php-cli` hold. */
const packages = {
  wordpress: '/usr/share/wordpress',
  mariadbd: '/usr/sbin/mariadbd',
  php: '/usr/bin/php',
}

/** Where a system keeps its programs. */
const paths = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

function folderOf(theme: string): string {
  return join(packages.wordpress, 'wp-content/themes', theme)
}

/** Shows nothing: whoever asks the site for data does not see it. */
const plainTheme = 'plain'

const ownFiles = fileURLToPath(new URL('../wordpress/', import.meta.url))

/** Visitors, the newsroom and the clock of WordPress ask at the same time. */
const workers = '4'

const patienceMs = 60_000

/** A WordPress that nobody else knows of. */
export interface WordPressSite {
  url: string
  version: string
  /** An application password of its editor. */
  account: { user: string; password: string }
  /** What it was asked for until now, in its order. */
  asked: string[]
  /** Does something from inside: `set-permalinks`, `replace-file`, `fill`. */
  act(action: string, ...args: string[]): Promise<unknown>
  remove(): Promise<void>
}

interface Looks {
  /** A theme of Debian's packages; absent, one that shows nothing. */
  theme?: string
}

/** @throws Error naming the packages that are missing */
export async function startWordPress({ theme }: Looks = {}): Promise<WordPressSite> {
  const needed = [...Object.values(packages), ...(theme ? [folderOf(theme)] : [])]
  const missing = needed.filter((path) => !existsSync(path))
  if (missing.length > 0)
    throw new Error(
      `${missing.join(', ')} is not here. On Debian: apt-get install wordpress mariadb-server php-cli php-mysql php-gd${
        theme ? ` wordpress-theme-${theme}` : ''
      }`,
    )
  const folder = await mkdtemp(join(tmpdir(), 'news-wordpress-'))
  const running: ChildProcess[] = []
  const remove = async () => {
    for (const child of running.toReversed()) await end(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    return { ...(await start(folder, running, theme)), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function start(
  folder: string,
  running: ChildProcess[],
  theme: string | undefined,
): Promise<Omit<WordPressSite, 'remove'>> {
  const site = await copySite(folder, theme)
  const url = `http://127.0.0.1:${await freePort()}`
  const environment = {
    PATH: paths,
    PHP_CLI_SERVER_WORKERS: workers,
    WORDPRESS_URL: url,
    WORDPRESS_DB_USER: userInfo().username,
    WORDPRESS_DB_SOCKET: join(folder, 'sql'),
  }
  running.push(await startDatabase(folder))
  const act = async (action: string, ...args: string[]) => {
    const script = [join(ownFiles, 'act.php'), site, action, ...args]
    const { stdout } = await run(packages.php, script, { env: environment })
    return JSON.parse(stdout.slice(stdout.lastIndexOf('\n')))
  }
  const account = (await act('install', theme ?? plainTheme)) as WordPressSite['account']
  const listen = ['-S', new URL(url).host, '-t', site, join(ownFiles, 'router.php')]
  // In a group of its own, so that its workers end with it.
  const server = spawn(packages.php, listen, {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  running.push(server)
  const asked: string[] = []
  createInterface({ input: server.stderr }).on('line', (line) => {
    const [, path] = /^asked GET (\S+)/.exec(line) ?? []
    if (path !== undefined) asked.push(path)
  })
  await waitFor(async () => (await fetch(url).catch(() => undefined))?.ok ?? false, 'WordPress')
  return { url, account, asked, act, version: String(await act('version')) }
}

/** The files of the package, with a configuration and a theme of our own: the package’s own site is not touched. */
async function copySite(folder: string, dressed: string | undefined): Promise<string> {
  const site = join(folder, 'site')
  const wanted = (path: string) => !/\/(?:wp-config\.php|\.htaccess|wp-content\/.+)$/.test(path)
  await cp(packages.wordpress, site, { recursive: true, dereference: true, filter: wanted })
  await cp(join(ownFiles, 'wp-config.php'), join(site, 'wp-config.php'))
  const themes = join(site, 'wp-content/themes')
  if (dressed) await cp(folderOf(dressed), join(themes, dressed), { recursive: true, dereference: true })
  const theme = join(themes, plainTheme)
  await mkdir(theme, { recursive: true })
  await writeFile(join(theme, 'style.css'), '/* Theme Name: Plain */')
  await writeFile(join(theme, 'index.php'), '<!doctype html><html lang="uk"><title>Site</title>')
  await mkdir(join(site, 'wp-content/uploads'), { recursive: true })
  return site
}

async function startDatabase(folder: string): Promise<ChildProcess> {
  const data = join(folder, 'data')
  const socket = join(folder, 'sql')
  const user = userInfo().username
  const common = ['--no-defaults', `--user=${user}`, `--datadir=${data}`]
  await run('mariadb-install-db', [
    ...common,
    '--auth-root-authentication-method=socket',
    `--auth-root-socket-user=${user}`,
    '--skip-test-db',
  ])
  const server = spawn(packages.mariadbd, [
    ...common,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'sql.pid')}`,
    '--skip-networking',
  ])
  server.stderr?.resume()
  server.stdout?.resume()
  const ask = (sql: string) =>
    run('mariadb', ['--no-defaults', `--socket=${socket}`, `--user=${user}`, '--execute', sql])
  await waitFor(() => ask('select 1').then(Boolean, () => false), 'MariaDB')
  await ask('create database wordpress character set utf8mb4')
  return server
}

async function waitFor(isThere: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    if (await isThere()) return
    await pause(200)
  }
  throw new Error(`${what} did not start within ${patienceMs / 1_000} s.`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  // The web server has a group of its own; the database has none.
  if (child.spawnargs.includes('-S') && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  else child.kill('SIGTERM')
  await ended
}

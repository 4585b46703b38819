import { spawn } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from '../process.mjs'

/** What a newsroom would copy to /etc/nginx/news. */
const deployed = join(root, 'docs/deploy/nginx')

/**
 * @typedef {object} Front
 * @property {number} port the public address
 * @property {number} apiPort where readers find the APIs
 * @property {readonly number[]} readers
 * @property {readonly number[]} apis
 */

/**
 * Makes sure that there is an nginx on this machine.
 *
 * @throws {Error} when there is none and none could be installed
 */
export async function ensureNginx() {
  if (await isThere()) return
  const { output } = await run(
    'env',
    // Installing is not starting: the machine's own nginx stays as it is.
    [
      'RUNLEVEL=1',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-y',
      '--no-install-recommends',
      'nginx',
    ],
    { timeoutMs: 400_000 },
  )
  if (await isThere()) return
  throw new Error(`There is no nginx on this machine, and apt-get could install none:\n${output}`)
}

async function isThere() {
  const { ok } = await run('nginx', ['-v'], { timeoutMs: 5_000 })
  return ok
}

/**
 * Starts an nginx of our own before readers and APIs, with all its files in one folder.
 *
 * @param {Front} front
 * @param {string} directory
 */
export function startNginx(front, directory) {
  cpSync(deployed, join(directory, 'news'), { recursive: true })
  const file = join(directory, 'nginx.conf')
  writeFileSync(file, configuration(front, directory))
  return spawn('nginx', ['-c', file, '-p', directory, '-e', 'stderr'], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

/** @param {Front} front @param {string} directory */
function configuration({ port, apiPort, readers, apis }, directory) {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
daemon off;
worker_processes 1;
pid ${directory}/nginx.pid;
# That a member refuses connections while it restarts is expected, not worth a line.
error_log stderr crit;
events { worker_connections 16384; }
http {
  access_log off;
  default_type application/octet-stream;
${places.map((place) => `  ${place}_temp_path ${directory}/${place};`).join('\n')}
${upstream('news_readers', readers)}
${upstream('news_apis', apis)}
  server { listen 127.0.0.1:${port}; include news/site.conf; }
  server { listen 127.0.0.1:${apiPort}; include news/api.conf; }
}
`.trimStart()
}

/** @param {string} name @param {readonly number[]} ports */
function upstream(name, ports) {
  const servers = ports.map((port) => `server 127.0.0.1:${port} max_fails=0;`)
  return `  upstream ${name} { ${servers.join(' ')} keepalive 64; keepalive_timeout 4s; }`
}

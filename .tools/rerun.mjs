/**
 * `node rerun.mjs <folder> … -- <arguments>`: runs Node with these arguments, and anew whenever something in the folders
 * changes. Node's own `--watch` follows files, and loses those that are replaced instead of written to, as git and many
 * editors do: here the folders are followed.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/** An editor that saves does several things at once. */
const quietMs = 100

/** How long a program may take to end its work before it is ended by force. */
const patienceMs = 11_000

const given = process.argv.slice(2)
const folders = given.slice(0, given.indexOf('--'))
const args = given.slice(given.indexOf('--') + 1)

/** @type {Set<string>} */
const followed = new Set()
/** @type {NodeJS.Timeout | undefined} */
let soon
let isStopping = false
let child = start()
let turn = Promise.resolve()

for (const folder of folders) follow(folder)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, end)

function start() {
  const program = spawn(process.execPath, args, { stdio: 'inherit' })
  program.once('exit', (code) => {
    if (code !== 0 && !isStopping) console.error('It is started again when a source changes.')
  })
  return program
}

async function stop() {
  isStopping = true
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    await ended
    clearTimeout(force)
  }
  isStopping = false
}

async function end() {
  await stop()
  process.exit(child.exitCode ?? 1)
}

/** @param {string} folder with those below it, also those that are yet to be made */
function follow(folder) {
  if (followed.has(folder)) return
  followed.add(folder)
  watch(folder, (_, name) => {
    followBelow(folder)
    if (name?.endsWith('.test.ts')) return
    clearTimeout(soon)
    soon = setTimeout(() => again(name ?? folder), quietMs)
  }).once('error', () => followed.delete(folder))
  followBelow(folder)
}

/** @param {string} folder */
function followBelow(folder) {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) follow(join(folder, entry.name))
  } catch {
    // It has gone meanwhile, and is told of by the folder above it.
    followed.delete(folder)
  }
}

/** One after another: what changes while a program ends is in the next one. @param {string} name */
function again(name) {
  turn = turn.then(async () => {
    console.error(`${name} has changed.`)
    await stop()
    child = start()
  })
}

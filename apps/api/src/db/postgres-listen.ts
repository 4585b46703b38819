import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { patientConnection } from './postgres-pool.ts'

export const channel = 'news_changes'

/** How long to wait before connecting again, in milliseconds. */
const pauseMs = 1_000

/**
 * Hears the other processes over a connection of its own, connected again whenever it is lost. Whoever comes back calls
 * once, for what it may have missed.
 */
export function listenTo(databaseUrl: string, heard: () => void): () => Promise<void> {
  const stop = new AbortController()
  const listening = keepListening(databaseUrl, heard, stop.signal)
  return () => {
    stop.abort()
    return listening
  }
}

async function keepListening(databaseUrl: string, heard: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await listenOnce(databaseUrl, heard, signal).catch(() => undefined)
    await pause(pauseMs, undefined, { signal }).catch(() => undefined)
  }
}

/** Comes to its end when the connection does. */
async function listenOnce(databaseUrl: string, heard: () => void, signal: AbortSignal): Promise<void> {
  const client = new Client(patientConnection(databaseUrl))
  const ended = new Promise<void>((resolve) => {
    client.once('end', resolve)
    client.on('error', () => resolve())
  })
  try {
    await client.connect()
    client.on('notification', heard)
    await client.query(`listen ${channel}`)
    heard()
    signal.addEventListener('abort', () => void client.end().catch(() => undefined), { once: true })
    if (!signal.aborted) await ended
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Reads on without a network: the worker keeps what was read. Not for those who save data. */
export function readOffline(): void {
  const { connection, serviceWorker } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (import.meta.env.PROD && !connection?.saveData)
    addEventListener('load', () => serviceWorker?.register('/sw.js').catch(() => {}))
}

import { demand } from './demand.ts'

/**
 * Reads on without a network: the worker keeps what was read. Says when there is no network, and what has become of what
 * was read before. The worker of those who want no pictures has another address.
 */
export function readOffline(): void {
  // Only where the connection is safe, and not in every private window.
  const { serviceWorker: worker } = navigator as { serviceWorker?: ServiceWorkerContainer }
  const status = document.querySelector<HTMLElement>('[data-status]')
  const away = document.createElement('p')
  away.textContent = status?.dataset.offline ?? ''
  addEventListener('offline', () => status?.append(away))
  addEventListener('online', () => {
    away.remove()
    worker?.controller?.postMessage('')
  })
  if (!worker) return
  worker.onmessage = async ({ data }) => {
    const { tellChanges } = await demand()
    tellChanges(data)
    worker.controller?.postMessage('told')
  }
  const search = localStorage.images ? '?images=off' : ''
  if (import.meta.env.PROD) addEventListener('load', () => worker.register(`/sw.js${search}`).catch(() => {}))
}

/** What a service worker has and the types of pages do not name. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface FetchEvent extends WorkerEvent {
  readonly request: Request
  readonly preloadResponse: Promise<Response | undefined>
  respondWith(response: Promise<Response>): void
}

interface WindowClient {
  readonly url: string
  postMessage(message: unknown): void
}

export interface WorkerScope {
  oninstall: () => void
  onactivate: (event: WorkerEvent) => void
  onmessage: (event: WorkerEvent & { readonly data: string }) => void
  onfetch: (event: FetchEvent) => void
  skipWaiting(): Promise<void>
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled?: true }): Promise<readonly WindowClient[]>
  }
  readonly registration: { readonly navigationPreload?: Record<'enable' | 'disable', () => Promise<void>> }
}

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
  addEventListener(type: 'install' | 'activate', act: (event: WorkerEvent) => void): void
  addEventListener(type: 'message', act: (event: WorkerEvent & { readonly data: string }) => void): void
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void
  skipWaiting(): Promise<void>
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled?: true }): Promise<readonly WindowClient[]>
  }
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
}

/** What a service worker has and the types of pages do not name. */
export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface FetchEvent extends WorkerEvent {
  readonly request: Request
  readonly preloadResponse: Promise<Response | undefined>
  readonly resultingClientId: string
  respondWith(response: Promise<Response>): void
}

export interface WindowClient {
  readonly url: string
  postMessage(message: unknown): void
}

export interface MessageEvent extends WorkerEvent {
  readonly source: WindowClient
}

export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', act: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void
  addEventListener(type: 'message', act: (event: MessageEvent) => void): void
  skipWaiting(): Promise<void>
  readonly clients: {
    claim(): Promise<void>
    get(id: string): Promise<WindowClient | undefined>
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly WindowClient[]>
  }
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
}

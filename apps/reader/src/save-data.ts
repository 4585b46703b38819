import type { IncomingMessage } from 'node:http'

/** Whether a reader has asked for little data (the request field `Save-Data`): their pages have no pictures. */
export function savesData({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers['save-data'] === 'on'
}

/** Under what a page is kept: no address has a space in it. */
export function pageKey(address: string, isSaving: boolean): string {
  return isSaving ? `${address} without pictures` : address
}

import type { Locale } from '@news/domain'
import { actWords } from '../i18n/act-words.ts'
import { more, resume } from './more.ts'
import { theme } from './theme.ts'

const acts: Record<string, (actor: HTMLElement) => Promise<void>> = { theme, share, more, zone }

/** Does what a button or a link is there for. */
export async function act(actor: HTMLElement): Promise<void> {
  await acts[actor.dataset.act ?? '']?.(actor)
}

/** What the reader had done to the page before they left it. */
export function comeBack(): Promise<void> {
  return resume()
}

/** Gives the page to another program of the device; where there is no such way, its address to the clipboard. */
async function share(button: HTMLElement): Promise<void> {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  const device: { share?: Navigator['share']; clipboard: Clipboard } = navigator
  // Who closes the list of programs without choosing one has not failed.
  if (device.share) return device.share.call(navigator, { title: document.title, url }).catch(() => {})
  await device.clipboard.writeText(url)
  button.textContent = actWords[document.documentElement.lang as Locale].shared
}

/** Says the dates of the page in the reader's own time zone. */
async function zone(button: HTMLElement): Promise<void> {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeStyle: 'short',
  })
  const { timeZone } = format.resolvedOptions()
  for (const moment of document.querySelectorAll<HTMLElement>('[data-moment]'))
    moment.textContent = `${format.format(Date.parse(moment.dataset.moment ?? ''))} (${timeZone})`
  button.remove()
}

import type { Locale } from '@news/domain'
import { actWords } from '../i18n/act-words.ts'
import { theme } from './theme.ts'

const acts: Record<string, (actor: HTMLElement) => Promise<void>> = { theme, share, more, zone }

/** Does what a button or a link is there for. */
export async function act(actor: HTMLElement): Promise<void> {
  await acts[actor.dataset.act ?? '']?.(actor)
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

/** Puts the following part of a list under the one that is there, and the way on under both. */
async function more(link: HTMLElement): Promise<void> {
  const stream = link.closest('[data-stream]')
  if (!stream || !(link instanceof HTMLAnchorElement)) return
  const response = await fetch(link.href)
  if (!response.ok) throw new Error(`${response.status}`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const parts = [...(page.querySelector('[data-stream]')?.children ?? [])]
  const last = stream.querySelector('[data-day]:last-of-type')
  link.closest('nav')?.remove()
  for (const part of parts) append(stream, part, last)
  // The way back to the newest is no way: they are above.
  stream.querySelector('nav a:not([rel])')?.remove()
  parts[0]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
}

/** A day that goes over the edge of a part stands once. */
function append(stream: Element, part: Element, last: Element | null): void {
  const isSameDay =
    last && part instanceof HTMLElement && part.dataset.day === (last as HTMLElement).dataset.day
  if (isSameDay) last.append(...[...part.children].slice(1))
  else stream.append(part)
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

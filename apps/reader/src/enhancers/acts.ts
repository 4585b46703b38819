import type { Locale } from '@news/domain'
import { actWords } from '../i18n/act-words.ts'
import { dateTag } from '../i18n/date-tag.ts'
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

/** Gives the page to another program of the device; where there is no such way, its address to the clipboard, or to the eye. */
async function share(button: HTMLElement): Promise<void> {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  const device: { share?: Navigator['share']; clipboard?: Clipboard } = navigator
  // Who closes the list of programs without choosing one has not failed.
  if (device.share) return device.share.call(navigator, { title: document.title, url }).catch(() => {})
  const { shared } = actWords[document.documentElement.lang as Locale]
  button.textContent = await toClipboard(url, device.clipboard).then(
    () => shared,
    () => url,
  )
}

/** @throws where the browser has none, or does not let it be written to */
async function toClipboard(text: string, clipboard?: Clipboard): Promise<void> {
  if (!clipboard) throw new Error('no clipboard')
  await clipboard.writeText(text)
}

/** Says the dates of the page in the reader's own time, and whose time that is; whoever listens hears the first of them. */
async function zone(button: HTMLElement): Promise<void> {
  const lang = dateTag(document.documentElement.lang)
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' })
  const zones = new Intl.DateTimeFormat(lang, { timeZoneName: 'long' })
  const moments = document.querySelectorAll<HTMLElement>('[data-moment]')
  for (const moment of moments) {
    const instant = Date.parse(moment.dataset.moment ?? '')
    const name = zones.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value
    moment.textContent = `${format.format(instant)} (${name})`
    moment.tabIndex = -1
  }
  button.remove()
  moments[0]?.focus()
}

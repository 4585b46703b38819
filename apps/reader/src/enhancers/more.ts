import { parsePage } from './parse-page.ts'

/** How many parts a list has grown by, and how far down its reader was when they went on from it. */
interface Place {
  parts: number
  top: number
}

let parts = 0

/** The ways on that were taken: who touches one again, while the part is on its way, wants it once. */
const taken = new WeakSet<HTMLElement>()

/** Puts the following part of a list under the one that is there, and the way on under both. */
export async function more(link: HTMLElement): Promise<void> {
  if (taken.has(link)) return
  taken.add(link)
  const first = await appendPart(link)
  parts++
  keepPlace()
  first?.focus({ preventScroll: true })
}

/** A list that the reader comes back to is as long as they left it. */
export async function resume(): Promise<void> {
  const { parts: wanted, top } = history.state as Place
  while (parts < wanted) {
    const link = document.querySelector<HTMLElement>('[data-act=more]')
    if (!link) return
    await appendPart(link)
    parts++
  }
  scrollTo({ top })
  keepPlace()
}

/** The place is told to the entry of the history, before a touch can lead away from it. */
function keepPlace(): void {
  stay()
  addEventListener('click', stay, true)
}

const stay = () => history.replaceState({ parts, top: scrollY } satisfies Place, '')

/** @returns the first link of what was added */
async function appendPart(link: HTMLElement): Promise<HTMLElement | null | undefined> {
  const stream = link.closest('[data-stream]')
  if (!stream || !(link instanceof HTMLAnchorElement)) return undefined
  const response = await fetch(link.href)
  if (!response.ok) throw new Error(`${response.status}`)
  const page = parsePage(await response.text())
  const added = page.querySelector('[data-stream]')
  const first = added?.querySelector<HTMLElement>('a')
  const last = stream.querySelector('[data-day]:last-of-type')
  link.closest('nav')?.remove()
  for (const part of [...(added?.children ?? [])]) append(stream, part, last)
  // The way back to the newest is no way: they are above.
  stream.querySelector('nav a:not([rel])')?.remove()
  return first
}

/** A day that goes over the edge of a part stands once. */
function append(stream: Element, part: Element, last: Element | null): void {
  const isSameDay =
    last && part instanceof HTMLElement && part.dataset.day === (last as HTMLElement).dataset.day
  if (isSameDay) last.append(...[...part.children].slice(1))
  else stream.append(part)
}

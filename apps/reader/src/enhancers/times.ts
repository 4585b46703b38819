import type { Locale } from '@news/domain'

/** The longest delay that a browser's timer knows: 2³¹ − 1 ms, about 25 days (HTML, timers). */
const longestDelayMs = 2 ** 31 - 1

/**
 * Keeps every relative time of the page true. Each carries in `data-next` the instant at which its words become false:
 * one timer goes to the earliest of them, and only then come the words themselves.
 */
export function keepTimesTrue(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const turn = async () => {
    clearTimeout(timer)
    const due = earliestChange() - Date.now()
    if (due <= 0) await sayAnew().catch(() => {})
    const next = earliestChange() - Date.now()
    // What could not be loaded, for want of a network, is not asked for again before the next look at the page.
    if (next > 0 && next < Number.POSITIVE_INFINITY) timer = setTimeout(turn, Math.min(next, longestDelayMs))
  }
  // Timers sleep with the device and with hidden pages: look again when the reader does.
  document.addEventListener('visibilitychange', turn)
  turn()
}

function earliestChange(): number {
  return Math.min(...changingTimes().map(changeOf))
}

function changingTimes(): HTMLTimeElement[] {
  return [...document.querySelectorAll<HTMLTimeElement>('time[data-next]')]
}

function changeOf(time: HTMLTimeElement): number {
  return Date.parse(time.dataset.next ?? '')
}

async function sayAnew(): Promise<void> {
  const { describeTime } = await import('@news/domain/time')
  const { lang, dataset } = document.documentElement
  const now = Date.now()
  for (const time of changingTimes()) {
    if (changeOf(time) > now) continue
    const { text, nextChangeAt } = describeTime(time.dateTime, {
      now,
      timeZone: dataset.zone ?? 'UTC',
      locale: lang as Locale,
      style: 'long',
    })
    time.textContent = text
    if (nextChangeAt === null) delete time.dataset.next
    else time.dataset.next = nextChangeAt
  }
}

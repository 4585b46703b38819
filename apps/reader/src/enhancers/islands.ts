/** The code of the islands, React included; it comes with the first touch. */
const load = () => import('../islands/hydrate.tsx')

/**
 * Gives the rich parts of the page to React: on the first click, which is kept and then done again. Without a network the
 * plain HTML does its work.
 */
export function wakeIslands(): void {
  // A finger that goes down is a click in the making: the code is on its way before the finger is up.
  addEventListener('pointerdown', (event) => sleepingIsland(event) && load().catch(() => {}))
  addEventListener('click', wakeByClick)
}

function sleepingIsland({ target }: Event): HTMLElement | null {
  return (target as Element).closest<HTMLElement>('[data-island]:not([data-awake])')
}

async function wakeByClick(event: MouseEvent): Promise<void> {
  const island = sleepingIsland(event)
  if (!island || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const target = event.target as HTMLElement
  await wake(island)
  target.click()
}

/** Ends in every case: an island that cannot be woken stays what it is, plain HTML that works. */
async function wake(island: HTMLElement): Promise<void> {
  try {
    await (await load()).hydrateIsland(island)
  } catch {
    // Said by the browser already; the click that follows does what it does without us.
  }
  island.dataset.awake = ''
}

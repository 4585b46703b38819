/** What buttons and links do when they are touched; the code comes with the first touch. */
const load = () => import('./acts.ts')

/**
 * Shows the buttons that can only work with a script, and gives each click to the act that `data-act` names. A link whose
 * act cannot be loaded leads where it leads.
 */
export function letButtonsAct(): void {
  for (const button of document.querySelectorAll<HTMLElement>('button[data-act]'))
    button.hidden = button.dataset.act === 'zone' && isHome(button)
  // Who comes back to a list that they had made longer.
  if (history.state)
    load()
      .then(({ comeBack }) => comeBack())
      .catch(() => {})
  addEventListener('click', (event) => {
    const actor = (event.target as Element).closest<HTMLElement>('[data-act]')
    if (!actor || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    load()
      .then(({ act }) => act(actor))
      .catch(() => 'href' in actor && location.assign(`${actor.href}`))
  })
}

/** Whether clocks here show what those of the newsroom do. Zones are not compared by name: that takes a browser long. */
function isHome({ dataset }: HTMLElement): boolean {
  const moment = document.querySelector<HTMLElement>('[data-moment]')?.dataset.moment ?? ''
  return (new Date(moment).getTimezoneOffset() - Number(dataset.offset)) % 1_440 === 0
}

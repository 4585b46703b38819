/** What buttons and links do when they are touched; the code comes with the first touch. */
const load = () => import('./acts.ts')

/**
 * Shows the buttons that can only work with a script, and gives each click to the act that `data-act` names. A link whose
 * act cannot be loaded leads where it leads.
 */
export function letButtonsAct(): void {
  // A zone has several names: the browser's own says whether two are the same.
  const nameOf = (timeZone?: string) => Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  const isHome = nameOf() === nameOf(document.documentElement.dataset.zone)
  for (const button of document.querySelectorAll<HTMLElement>('button[data-act]'))
    button.hidden = isHome && button.dataset.act === 'zone'
  addEventListener('click', (event) => {
    const actor = (event.target as Element).closest<HTMLElement>('[data-act]')
    if (!actor || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    load()
      .then(({ act }) => act(actor))
      .catch(() => 'href' in actor && location.assign(`${actor.href}`))
  })
}

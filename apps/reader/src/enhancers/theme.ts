/** Follows the device; is not stored. */
const system = 'system'
/** What a reader may choose, in the order in which the button goes through them. */
const themes = [system, 'light', 'dark']

/** Shows the button that goes through the themes, and remembers the choice. The page is painted by the boot script. */
export function switchTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]')
  if (!button) return
  const root = document.documentElement
  const labels = button.dataset.themeToggle?.split('|') ?? []
  const current = () => Math.max(0, themes.indexOf(root.dataset.theme ?? ''))
  const label = () => {
    button.title = labels[current()] || button.title
    button.ariaLabel = button.title
  }
  button.onclick = () => {
    const chosen = themes[(current() + 1) % themes.length] ?? system
    if (chosen === system) delete root.dataset.theme
    else root.dataset.theme = chosen
    label()
    // Last, since a browser that keeps nothing throws: the choice then holds for this page.
    if (chosen === system) localStorage.removeItem('theme')
    else localStorage.theme = chosen
  }
  label()
  button.hidden = false
}

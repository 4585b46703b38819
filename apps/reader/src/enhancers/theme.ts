/** What a reader may choose; the first follows the device and is not stored. */
const themes = ['system', 'light', 'dark']

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
    const next = (current() + 1) % themes.length
    if (next) localStorage.theme = root.dataset.theme = themes[next]
    else {
      delete root.dataset.theme
      localStorage.removeItem('theme')
    }
    label()
  }
  label()
  button.hidden = false
}

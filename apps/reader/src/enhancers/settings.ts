/** What holds while the reader has chosen nothing; it is not stored. */
const unset: Readonly<Record<string, string>> = { theme: 'system', size: 'm', images: 'on' }

const form = document.querySelector<HTMLFormElement>('[data-settings]')
if (form)
  try {
    wake(form)
  } catch {
    tellFailure(form)
  }

/** Shows what is set, and sets what is chosen at once: for this page, and for those that follow. */
function wake(settings: HTMLFormElement): void {
  for (const input of settings.querySelectorAll('input'))
    input.checked = (localStorage.getItem(input.name) ?? unset[input.name]) === input.value
  settings.onchange = ({ target }) => {
    if (target instanceof HTMLInputElement) set(target.name, target.checked ? target.value : 'on')
  }
  settings.hidden = false
}

/** Where the browser keeps nothing for this site, nothing can be set. */
function tellFailure(settings: HTMLFormElement): void {
  for (const failure of document.querySelectorAll<HTMLElement>('[data-failure]')) failure.hidden = false
  settings.remove()
}

function set(name: string, value: string): void {
  const { dataset } = document.documentElement
  if (value === unset[name]) {
    delete dataset[name]
    localStorage.removeItem(name)
    return
  }
  dataset[name] = value
  localStorage.setItem(name, value)
}

export {}

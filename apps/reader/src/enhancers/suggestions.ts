import type { Suggestion } from '@news/contract'
import { marked } from './marked.ts'

/** People pause for so long when they look what their typing does, in milliseconds. */
const pauseMs = 120

for (const field of document.querySelectorAll<HTMLElement>('[data-suggest]')) suggestIn(field)

/** Offers below a field what begins as was typed: a combobox with a list (WAI-ARIA practices). */
function suggestIn(field: HTMLElement): void {
  const input = field.querySelector('input')
  const list = field.querySelector<HTMLElement>('#suggestions')
  const status = field.querySelector('output')
  if (!input || !list || !status) return
  const { suggest: locale = '', targets = '{}', kinds = '{}' } = field.dataset
  const paths: Record<string, string> = JSON.parse(targets)
  const kindNames: Record<string, string> = JSON.parse(kinds)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = new AbortController()
  let active = -1

  const options = () => [...list.children].filter((child) => child instanceof HTMLElement)
  const choose = (index: number) => {
    active = index
    for (const [i, option] of options().entries()) option.setAttribute('aria-selected', `${i === index}`)
    const id = options()[index]?.id
    if (id) input.setAttribute('aria-activedescendant', id)
    else input.removeAttribute('aria-activedescendant')
  }
  const show = (items: readonly Suggestion[]) => {
    list.replaceChildren(...items.map((item, i) => toOption(item, i, kindNames)))
    for (const [i, item] of items.entries()) {
      const option = options()[i]
      if (option) option.onclick = () => location.assign(pathOf(item, paths))
    }
    list.hidden = items.length === 0
    input.setAttribute('aria-expanded', `${items.length > 0}`)
    status.textContent = items.length > 0 ? `${status.dataset.label}: ${items.length}` : ''
    choose(-1)
  }
  const ask = async () => {
    asking.abort()
    asking = new AbortController()
    const q = input.value.trim()
    if (q.length < 2) return show([])
    const query = new URLSearchParams({ q, locale, limit: '4' })
    try {
      const answer = await fetch(`/v1/search/suggest?${query}`, { signal: asking.signal })
      show(answer.ok ? (await answer.json()).items : [])
    } catch {
      // Without a network, or too late: the form does its work.
    }
  }
  /** What was asked for and is not there yet is not wanted any more, either. */
  const close = () => {
    clearTimeout(timer)
    asking.abort()
    show([])
  }

  // Assistive programs are told of a list only where there can be one.
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', status.dataset.label ?? '')
  input.type = 'text'
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', list.id)
  input.enterKeyHint = 'search'
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, pauseMs)
  })
  input.addEventListener('keydown', (event) => {
    const count = options().length
    if (event.key === 'Escape' && !list.hidden) close()
    else if (event.key === 'ArrowDown' && count > 0) choose((active + 1) % count)
    else if (event.key === 'ArrowUp' && count > 0) choose((active <= 0 ? count : active) - 1)
    else if (event.key === 'Enter' && active >= 0) options()[active]?.click()
    else return
    event.preventDefault()
  })
  // A finger on the list takes the focus first; the list must not be gone by then.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  input.addEventListener('blur', close)
}

function pathOf({ kind, slug, text }: Suggestion, paths: Record<string, string>): string {
  return (paths[kind] ?? '').replace(':slug', slug).replace(':text', encodeURIComponent(text))
}

function toOption(item: Suggestion, index: number, kinds: Record<string, string>): HTMLElement {
  const option = document.createElement('div')
  option.setAttribute('role', 'option')
  option.id = `suggestion-${index}`
  option.append(marked(item))
  const kind = kinds[item.kind]
  if (kind) option.append(Object.assign(document.createElement('small'), { textContent: kind }))
  return option
}

import { createKeptIndex, type FoundText, type KeptIndex, type KeptText } from './kept-index.ts'
import { toKeptItem } from './kept-item.ts'
import { type KeptPage, readKept } from './kept-pages.ts'
import { marked } from './marked.ts'

/** People pause for so long when they look what their typing does, in milliseconds. */
const pauseMs = 120

const list = document.querySelector<HTMLElement>('[data-kept]')
for (const form of document.querySelectorAll<HTMLFormElement>('[data-find]')) if (list) searchIn(list, form)

/** Searches what a list holds while somebody types, on the device alone: no question leaves it. */
function searchIn(list: HTMLElement, form: HTMLFormElement): void {
  const [input, status] = [form.querySelector('input'), form.querySelector('output')]
  if (!input || !status) return
  const [found = '', nothing = ''] = status.dataset.words?.split('|') ?? []
  const whole = [...list.children]
  const building = buildIndex(list)
  let timer: ReturnType<typeof setTimeout> | undefined

  const search = async () => {
    const index = await building
    const hits = index.find(input.value)
    list.replaceChildren(...(hits?.map(toItem) ?? whole))
    if (!hits) status.textContent = ''
    else status.textContent = hits.length > 0 ? `${found}: ${hits.length}` : nothing
  }
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, pauseMs)
  })
  if (input.value) void search()
}

/** One text after the other: whoever types meanwhile sees what they type. */
async function buildIndex(list: HTMLElement): Promise<KeptIndex> {
  const index = createKeptIndex()
  for (const kept of await readKept(list)) {
    index.add(toText(kept))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return index
}

/** What a reader sees of an article: its headline, its standfirst, its text. */
function toText({ path, page }: KeptPage): KeptText {
  const article = page.querySelector('article')
  const blocks = article?.querySelectorAll('h1 + p, :scope > :not(header, footer)') ?? []
  return {
    path,
    headline: page.querySelector('h1')?.textContent ?? '',
    text: [...blocks].map(textOf).join('\n'),
    language: article?.lang || page.documentElement.lang,
    date: page.querySelector('article time')?.getAttribute('datetime') ?? '',
  }
}

/** The words of neighbours do not run into each other. */
function textOf(block: Element): string {
  const leaves = block.querySelectorAll('p, li, h2, h3, h4, td, th, figcaption')
  return leaves.length > 0 ? [...leaves].map(({ textContent }) => textContent).join('\n') : block.textContent
}

function toItem({ path, language, headline, snippet }: FoundText): HTMLElement {
  return toKeptItem(path, marked({ ...headline, language }), marked({ ...snippet, language }))
}

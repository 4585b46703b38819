interface MarkedText {
  text: string
  /** Begin and end of what is marked, in their order. */
  matches: readonly (readonly [start: number, end: number])[]
  language?: string | undefined
}

/** A text with parts of it marked, in its own language. */
export function marked({ text, matches, language }: MarkedText): HTMLElement {
  const whole = document.createElement('span')
  if (language) whole.lang = language
  let end = 0
  for (const [from, to] of matches) {
    const mark = Object.assign(document.createElement('mark'), { textContent: text.slice(from, to) })
    whole.append(text.slice(end, from), mark)
    end = to
  }
  whole.append(text.slice(end))
  return whole
}

/** What the styles of a page depend on. */
export interface Outline {
  /** Elements and lists of classes as pages write them. */
  openings: ReadonlySet<string>
  /** The colours of its pictures: six hexadecimal digits each. */
  colors: ReadonlySet<string>
}

/** No text of a page can hold any of these: its quotes are entities. */
const told = /<[a-z][a-z0-9]*| class="[^"]*"| data-color="#[0-9a-f]{6}"/g
const beforeColor = ' data-color="#'

export function outlineOf(html: string): Outline {
  const openings = new Set(html.match(told))
  const colors = new Set<string>()
  for (const text of openings)
    if (text.startsWith(beforeColor) && openings.delete(text)) colors.add(text.slice(beforeColor.length, -1))
  return { openings, colors }
}

/** The outline of a page by those of its parts. */
export function joinOutlines(outlines: readonly Outline[]): Outline {
  return {
    openings: new Set(outlines.flatMap(({ openings }) => [...openings])),
    colors: new Set(outlines.flatMap(({ colors }) => [...colors])),
  }
}

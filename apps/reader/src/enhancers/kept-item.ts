/** An article of the device in a list: its headline leads to it, and below stands what else is to be said of it. */
export function toKeptItem(path: string, headline: Node, below: Node | string): HTMLElement {
  const item = document.createElement('li')
  const link = item.appendChild(document.createElement('a'))
  link.href = path
  link.append(headline)
  item.appendChild(document.createElement('p')).append(below)
  return item
}

import type { Block, TextBlock } from './body.ts'

/** A list with its items; an item may hold lists of the next level. */
export interface List {
  ordered: boolean
  items: ListItem[]
}

export interface ListItem {
  block: TextBlock
  lists: List[]
}

/**
 * The flat list items of Portable Text as trees: neighbours of one kind and level make one list, deeper ones belong to
 * the item before them. A level that is skipped counts as the next one.
 */
export function groupLists(body: readonly Block[]): (Block | List)[] {
  const grouped: (Block | List)[] = []
  let run: TextBlock[] = []
  for (const block of body) {
    if (block._type === 'block' && block.listItem) {
      run.push(block)
      continue
    }
    grouped.push(...toLists(run), block)
    run = []
  }
  return [...grouped, ...toLists(run)]
}

/** True for what {@link groupLists} made of list items. */
export function isList(block: Block | List): block is List {
  return 'items' in block
}

function toLists(items: readonly TextBlock[], level = 1): List[] {
  const lists: List[] = []
  let rest = items
  for (let [block] = rest; block; [block] = rest) {
    const deeper = rest.slice(1).findIndex((item) => (item.level ?? 1) <= level)
    const children = deeper < 0 ? rest.slice(1) : rest.slice(1, deeper + 1)
    const last = lists.at(-1)
    const ordered = block.listItem === 'number'
    const item = { block, lists: toLists(children, level + 1) }
    if (last?.ordered === ordered) last.items.push(item)
    else lists.push({ ordered, items: [item] })
    rest = rest.slice(1 + children.length)
  }
  return lists
}

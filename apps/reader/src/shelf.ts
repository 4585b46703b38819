/** Holds what fits; what nobody took for longest leaves first. */
export interface Shelf<Item> {
  look: (key: string) => Item | undefined
  /** Looks, and puts the item in front: it was used last. */
  take: (key: string) => Item | undefined
  put: (key: string, item: Item) => void
  remove: (key: string) => void
  entries: () => Iterable<[string, Item]>
}

export function createShelf<Item>(most: number, weightOf: (item: Item) => number): Shelf<Item> {
  /** In the order of their last use. */
  const items = new Map<string, Item>()
  const weights = new Map<string, number>()
  let weight = 0

  const remove = (key: string) => {
    weight -= weights.get(key) ?? 0
    weights.delete(key)
    items.delete(key)
  }
  return {
    look: (key) => items.get(key),
    take(key) {
      const item = items.get(key)
      if (item) {
        items.delete(key)
        items.set(key, item)
      }
      return item
    },
    put(key, item) {
      remove(key)
      items.set(key, item)
      weights.set(key, weightOf(item))
      weight += weightOf(item)
      for (const oldest of items.keys()) {
        if (weight <= most) return
        remove(oldest)
      }
    },
    remove,
    entries: () => items,
  }
}

/** Remembers what is known of words: looks a part of a text up without making a string of it. */
export type WordCache<Known> = (text: string, start: number, end: number) => Known

const fewestSlots = 1 << 10
/** Most of a language's running text. */
const mostSlots = 1 << 16
const growth = 8

/** A part of a text that is longer than this keeps the whole text in the memory of V8. */
const longestOwn = 12

/** Each word has one place, which it shares with others: the later one takes it. So it never grows beyond its bounds. */
export function createWordCache<Known extends { text: string }>(
  make: (word: string) => Known,
): WordCache<Known> {
  let slots: (Known | undefined)[] = Array(fewestSlots)
  let made = 0

  const put = (known: Known) => {
    slots[slotOf(known.text, 0, known.text.length, slots.length)] = known
  }
  const grow = () => {
    const old = slots
    slots = Array(old.length * growth)
    for (const known of old) if (known) put(known)
  }
  return (text, start, end) => {
    const known = slots[slotOf(text, start, end, slots.length)]
    if (known && known.text.length === end - start && text.startsWith(known.text, start)) return known
    const fresh = make(copy(text.slice(start, end)))
    if (++made > slots.length && slots.length < mostSlots) grow()
    put(fresh)
    return fresh
  }
}

function slotOf(text: string, start: number, end: number, slots: number): number {
  let hash = 0
  for (let index = start; index < end; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0
  return (hash ^ (hash >>> 13)) & (slots - 1)
}

function copy(word: string): string {
  return word.length > longestOwn ? Array.from(word).join('') : word
}

/**
 * A minimal automaton in 32 bits an edge: where it leads (25 bits), its label (6 bits), whether it is the last of its
 * state (1 bit). A state is the number of its first edge. The edge with label 0 ends a word; it leads to the word's value.
 */
const labelBits = 6
const labelMask = (1 << labelBits) - 1

/** The label under which a word ends. */
const end = 0

/** The value that an automaton holds for a word, given as the numbers of its letters; `undefined` for another word. */
export function findValue(
  edges: Uint32Array,
  root: number,
  word: string,
  numberOf: (code: number) => number,
): number | undefined {
  let state = root
  for (let index = 0; index < word.length; index++) {
    const label = numberOf(word.charCodeAt(index))
    const next = label === end ? undefined : follow(edges, state, label)
    if (next === undefined) return undefined
    state = next
  }
  return follow(edges, state, end)
}

function follow(edges: Uint32Array, state: number, label: number): number | undefined {
  for (let index = state; ; index++) {
    const edge = edges[index] ?? 1
    if (((edge >>> 1) & labelMask) === label) return edge >>> (labelBits + 1)
    if (edge & 1) return undefined
  }
}

/** Builds an automaton from words in their order. */
export interface AutomatonBuilder {
  /** The word as the numbers of its letters; after all that sort before it. */
  add: (word: string, value: number) => void
  finish: () => { edges: Uint32Array; root: number }
}

/** States that are equal are kept once: each is looked for among the finished ones when its last word is gone. */
export function createAutomatonBuilder(): AutomatonBuilder {
  const register = createRegister()
  /** The edges so far of the states along the word that was added last. */
  const path: number[][] = [[]]
  let last = ''

  const closeTo = (depth: number) => {
    while (path.length > depth + 1) {
      const state = register.keep(path.pop() ?? [])
      path.at(-1)?.push(toEdge(state, last.charCodeAt(path.length - 1)))
    }
  }
  return {
    add(word, value) {
      closeTo(commonLength(last, word))
      while (path.length <= word.length) path.push([])
      path.at(-1)?.push(toEdge(value, end))
      last = word
    },
    finish() {
      closeTo(0)
      return { root: register.keep(path[0] ?? []), edges: register.edges() }
    },
  }
}

function toEdge(target: number, label: number): number {
  return ((target << (labelBits + 1)) | (label << 1)) >>> 0
}

function commonLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

/** The states that are finished, found again by their edges: an open-addressed table over the edges themselves. */
function createRegister() {
  let edges = new Uint32Array(1 << 16)
  let used = 0
  let table = new Int32Array(1 << 16).fill(-1)
  let states = 0

  const isAt = (state: number, wanted: readonly number[]) =>
    wanted.every(
      (edge, index) => edges[state + index] === (index === wanted.length - 1 ? edge | 1 : edge) >>> 0,
    )
  const slotOf = (wanted: readonly number[]) => {
    let slot = hash(wanted) & (table.length - 1)
    for (;;) {
      const state = table[slot] ?? -1
      if (state < 0 || isAt(state, wanted)) return slot
      slot = (slot + 1) & (table.length - 1)
    }
  }
  const append = (wanted: readonly number[]): number => {
    if (used + wanted.length > edges.length) edges = grown(edges)
    edges.set(wanted, used)
    used += wanted.length
    edges[used - 1] = ((edges[used - 1] ?? 0) | 1) >>> 0
    return used - wanted.length
  }
  const rehash = () => {
    const old = table
    table = new Int32Array(old.length * 2).fill(-1)
    for (const state of old) if (state >= 0) table[slotOf(edgesOf(edges, state))] = state
  }
  return {
    keep(wanted: readonly number[]): number {
      const slot = slotOf(wanted)
      const known = table[slot] ?? -1
      if (known >= 0) return known
      const state = append(wanted)
      table[slot] = state
      states++
      if (states * 2 > table.length) rehash()
      return state
    },
    edges: () => edges.slice(0, used),
  }
}

function grown(edges: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(edges.length * 2)
  larger.set(edges)
  return larger
}

function edgesOf(edges: Uint32Array, state: number): number[] {
  const own: number[] = []
  for (let index = state; ; index++) {
    const edge = edges[index] ?? 1
    own.push((edge & ~1) >>> 0)
    if (edge & 1) return own
  }
}

/** FNV-1a over the edges. */
function hash(edges: readonly number[]): number {
  let value = 0x811c9dc5
  for (const edge of edges) value = Math.imul(value ^ edge, 0x01000193) ^ (value >>> 15)
  return value >>> 0
}

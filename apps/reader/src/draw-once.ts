import { createShelf } from './shelf.ts'

interface DrawOnceOptions<Subject> {
  /** Another one for whatever looks otherwise. */
  keyOf: (subject: Subject) => string
  /** How many pictures are remembered. */
  most: number
}

/** Draws each picture once, however many ask for it at the same time; of those drawn, the latest used are remembered. */
export function drawOnce<Subject>(
  draw: (subject: Subject) => Promise<Buffer>,
  { keyOf, most }: DrawOnceOptions<Subject>,
): (subject: Subject) => Promise<Buffer> {
  const drawn = createShelf<Promise<Buffer>>(most, () => 1)
  return (subject) => {
    const key = keyOf(subject)
    const known = drawn.take(key)
    if (known) return known
    const picture = draw(subject)
    drawn.put(key, picture)
    picture.catch(() => drawn.remove(key))
    return picture
  }
}

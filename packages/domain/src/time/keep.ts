/** More than the zones and languages of a newsroom's readers at one time. */
const most = 64

/** Makes a costly thing once for the same words, and forgets them all rather than grow without end. */
export function keep<Words extends string[], Thing>(
  make: (...words: Words) => Thing,
): (...words: Words) => Thing {
  const kept = new Map<string, Thing>()
  return (...words) => {
    const key = words.join()
    const known = kept.get(key)
    if (known) return known
    if (kept.size === most) kept.clear()
    const made = make(...words)
    kept.set(key, made)
    return made
  }
}

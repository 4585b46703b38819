import type { Language } from '@news/domain'
import { typography } from '@news/domain/text'

/** A few hundred articles: setting a text takes far longer than rendering it. */
const most = 5_000

const kept = new Map<string, string>()

/** Stands between the runs of a text while it is set as a whole: quotation marks may open in one and close in another. */
const seam = '\ue001'

/** A text set as a printer of its language would; what was set before is remembered, the oldest leave first. */
export function typeset(text: string, language: Language): string {
  const key = `${language} ${text}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const set = typography(text, language)
  kept.set(key, set)
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break
    kept.delete(oldest)
  }
  return set
}

/**
 * The runs of one text, set as a whole.
 *
 * @param set `typography` itself for a text that nobody will see twice
 * @example typesetRuns(['у ', 'раді'], 'uk') // ['у\u00a0', 'раді']
 */
export function typesetRuns(runs: readonly string[], language: Language, set = typeset): readonly string[] {
  const texts = set(runs.join(seam), language).split(seam)
  return texts.length === runs.length ? texts : runs
}

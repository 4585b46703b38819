import type { Language } from '@news/domain'
import { typography } from '@news/domain/text'

/** A few hundred articles: setting a text takes far longer than rendering it. */
const most = 5_000

const kept = new Map<string, string>()

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

/** Applies a JSON Merge Patch (RFC 7396): what is named is replaced, what is null is taken away, lists go as a whole. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch
  const kept = isRecord(target) ? target : {}
  const changed = Object.entries(patch).map(([name, value]): [string, unknown] => [
    name,
    mergePatch(Object.hasOwn(kept, name) ? kept[name] : undefined, value),
  ])
  const entries = [...Object.entries(kept).filter(([name]) => !Object.hasOwn(patch, name)), ...changed]
  return Object.fromEntries(entries.filter(([, value]) => value !== null))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The value of a JSON text. Sites print warnings of their plug-ins before it, which is not a reason to stop. Absent when
 * there is none.
 */
export function readJson(bytes: Buffer): unknown {
  const text = bytes.toString('utf8')
  return parse(text) ?? parse(text.slice(Math.max(0, text.search(/^[[{]/m))))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

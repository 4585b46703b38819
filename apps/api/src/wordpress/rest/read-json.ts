/** How a list or an object of WordPress begins; warnings have brackets, too, with words in them. */
const beginning = /[[{](?=["{[\]}])/g

/** Beginnings that are tried: what is no answer is not read again and again. */
const maxBeginnings = 3

/**
 * The value of a JSON text. Sites print warnings of their plug-ins before it and after it, and the byte order marks of
 * their files, which is no reason to stop. Absent when there is none.
 */
export function readJson(bytes: Buffer): unknown {
  const text = bytes.toString('utf8')
  for (const { index } of [...text.slice(0, 20_000).matchAll(beginning)].slice(0, maxBeginnings)) {
    const value = parseFrom(text.slice(index))
    if (value !== undefined) return value
  }
  return undefined
}

function parseFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const end = endOfValue(error)
    return end === undefined ? undefined : JSON.parse(text.slice(0, end))
  }
}

/** Of a text that goes on behind its value, the parser says where. */
function endOfValue(error: unknown): number | undefined {
  const [, position] = /after JSON at position (\d+)/.exec(String(error)) ?? []
  return position === undefined ? undefined : Number(position)
}

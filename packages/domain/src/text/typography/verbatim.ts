/** Stands for a part that nothing may touch. */
const placeholder = '\ue000'

/**
 * Code, addresses of the web, file paths, hashtags and handles, placeholders that were there before; and any word, which
 * is prose unless it goes on as the address of a person: what is taken whole is looked at once.
 */
const verbatim =
  /`[^`\n]*`|(?:https?:\/\/|www\.)[^\s<>«»„“”"]+|(?:[A-Za-z]:\\|~?\.{0,2}\/)[\w.\-/\\]+|[#@][\p{L}\p{N}_]+|\ue000|([\w.+-]+)(@[\w-]+(?:\.[\w-]+)+)?/gu

/** Changes a text but for the parts that are written for machines. */
export function changeProse(text: string, change: (prose: string) => string): string {
  const parts: string[] = []
  const prose = text.replace(verbatim, (part, word?: string, address?: string) => {
    if (word !== undefined && address === undefined) return part
    parts.push(part)
    return placeholder
  })
  return change(prose).replaceAll(placeholder, () => parts.shift() ?? '')
}

/** Stands for a part that nothing may touch. */
const placeholder = '\ue000'

/** Code, addresses of the web and of people, file paths, hashtags and handles; and placeholders that were there before. */
const verbatim =
  /`[^`\n]*`|(?:https?:\/\/|www\.)[^\s<>«»„“”"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[A-Za-z]:\\|~?\.{0,2}\/)[\w.\-/\\]+|[#@][\p{L}\p{N}_]+|\ue000/gu

/** Changes a text but for the parts that are written for machines. */
export function changeProse(text: string, change: (prose: string) => string): string {
  const parts: string[] = []
  const prose = text.replace(verbatim, (part) => {
    parts.push(part)
    return placeholder
  })
  return change(prose).replaceAll(placeholder, () => parts.shift() ?? '')
}

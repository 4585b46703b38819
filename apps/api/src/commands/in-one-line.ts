/** Foreign text as it may stand in a line of a terminal or of a file: it steers neither, and is no second line. */
export function inOneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').trim()
}

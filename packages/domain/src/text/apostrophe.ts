/**
 * The characters that people type between two letters when they mean the Ukrainian apostrophe, as the inside of a
 * character class: from U+0027 of a keyboard to U+02BC of the orthography.
 */
export const apostrophes = "'`´ʹʻʼʽ‘’‛′＇"

const apostrophe = new RegExp(`[${apostrophes}]`)

export function isApostrophe(character: string | undefined): boolean {
  return character !== undefined && apostrophe.test(character)
}

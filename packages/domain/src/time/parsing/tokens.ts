const apostrophes = /['`´ʹʻʼʽ‘’‛′＇]/g

/** Latin letters that look like Cyrillic ones: what a keyboard with two layouts leaves in "днi". */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
}
const cyrillic = /[\u0400-\u04ff]/

/** What may stand between words and means nothing. */
const filler = /^[\s.,·|()–—-]*$/

/**
 * A text as words, numbers and clock times ("14:05"), in lower case and without apostrophes; `undefined` when there is
 * anything else in it.
 */
export function toTokens(text: string): string[] | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(apostrophes, '')
    .replace(/\S+/g, (word) => (cyrillic.test(word) ? replaceLookAlikes(word) : word))
  const tokens = plain.match(/\d{1,2}:\d{2}|\d+|\p{L}+/gu) ?? []
  const rest = plain.replace(/\d{1,2}:\d{2}|\d+|\p{L}+/gu, '')
  return tokens.length > 0 && filler.test(rest) && !hasNumberOfAnotherKind(plain) ? tokens : undefined
}

function replaceLookAlikes(word: string): string {
  return word.replace(/[aceiopxy]/g, (letter) => lookAlikes[letter] ?? letter)
}

/** "1,5" and "1.5" would be read as two numbers, "-2" as another one than it is. */
function hasNumberOfAnotherKind(text: string): boolean {
  return /\d[.,]\d|\d:\d{2}:\d|(?:^|[\s(])[–—-]\d/.test(text)
}

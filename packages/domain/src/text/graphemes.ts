/** Marks, skin tones, selectors: what belongs to the character before it. */
const extend = String.raw`[\p{M}\p{Emoji_Modifier}\u200c]`

/** A flag, people and things joined to one emoji, a character with its marks. */
const cluster = new RegExp(
  String.raw`\r\n|\p{Regional_Indicator}{2}${extend}*|\p{Extended_Pictographic}${extend}*(?:\u200d\p{Extended_Pictographic}${extend}*)*\u200d?|[^](?:${extend}|\u200d)*`,
  'gu',
)

/** Where the graphemes of a text end (what readers call characters), as far as somebody reads on. */
export function graphemeEnds(text: string): Iterable<number> {
  // Firefox has it since 2024.
  return typeof Intl.Segmenter === 'function' ? segmentEnds(text) : clusterEnds(text)
}

function* segmentEnds(text: string): Generator<number> {
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text))
    yield index + segment.length
}

/** By rule, for the scripts and emoji that a city's news hold. */
export function* clusterEnds(text: string): Generator<number> {
  for (const { 0: characters, index } of text.matchAll(cluster)) yield index + characters.length
}

const noBreak = '\u00a0'

/**
 * The initials of a name, kept on one line: "Андрій Білоусов" is "А. Б.", "Марія-Олена Коваль" is "М.-О. К.". Parts in
 * lower case ("von", "де") keep no letter.
 *
 * @returns the empty string for a text without a capital
 */
export function initials(name: string): string {
  return name
    .split(/\s+/u)
    .map((part) =>
      part
        .split('-')
        .map(firstCapital)
        .filter((letter) => letter !== '')
        .join('-'),
    )
    .filter((part) => part !== '')
    .join(noBreak)
}

function firstCapital(part: string): string {
  const [letter = ''] = part.normalize('NFC').match(/\p{L}/u) ?? []
  return letter !== letter.toLowerCase() ? `${letter}.` : ''
}

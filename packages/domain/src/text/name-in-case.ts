/** A name in the grammatical cases that somebody recorded. Nobody computes them: names follow their own rules. */
export type RecordedCases<Case extends string> = { nominative: string } & {
  [key in Case]?: string | undefined
}

/**
 * A name in a grammatical case, from data only: the nominative where the case was not recorded.
 *
 * @example nameInCase({ nominative: 'Вупперталь', instrumental: 'Вупперталем' }, 'instrumental') // 'Вупперталем'
 */
export function nameInCase<Case extends string>(name: RecordedCases<Case>, grammaticalCase: Case): string {
  return name[grammaticalCase] ?? name.nominative
}

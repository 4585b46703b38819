/** What a body could not hold, by name, and how often. */
export type Left = Map<string, number>

/** Notes that something was left out. */
export function leave(left: Left, name: string): void {
  left.set(name, (left.get(name) ?? 0) + 1)
}

/** @throws RangeError saying which input it was */
export function refuse(what: string, input: unknown): never {
  throw new RangeError(`${what}: ${String(input)}`)
}

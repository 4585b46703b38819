/** However many ask for the same while it is being made, it is made once. */
export type Once<Value> = (key: string, make: () => Promise<Value>) => Promise<Value>

export function createOnce<Value>(): Once<Value> {
  const underway = new Map<string, Promise<Value>>()
  return (key, make) => {
    const known = underway.get(key)
    if (known) return known
    const making = make().finally(() => underway.delete(key))
    underway.set(key, making)
    return making
  }
}

/** However many ask for the same while it is read, it is read once. */
export function shareByKey<Key, Value>(work: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const running = new Map<Key, Promise<Value>>()
  return (key) => {
    const known = running.get(key)
    if (known) return known
    const value = work(key).finally(() => running.delete(key))
    running.set(key, value)
    return value
  }
}

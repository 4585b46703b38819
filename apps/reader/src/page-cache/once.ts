/** However many ask for the same while it is being made, it is made once. */
export interface Once<Value> {
  do: (key: string, make: () => Promise<Value>) => Promise<Value>
  /** Whoever asks from now on gets something that is begun from now on. */
  startOver: () => void
}

export function createOnce<Value>(): Once<Value> {
  const underway = new Map<string, Promise<Value>>()
  return {
    do(key, make) {
      const known = underway.get(key)
      if (known) return known
      const making = make().finally(() => {
        if (underway.get(key) === making) underway.delete(key)
      })
      underway.set(key, making)
      return making
    },
    startOver: () => underway.clear(),
  }
}

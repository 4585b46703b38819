/** What makes the key of a form: so many letters off its end, these put there. "2ць": руками, рук; "0": as it is. */
export function operationTo(key: string, form: string): string {
  let length = 0
  while (length < form.length && form[length] === key[length]) length++
  return `${form.length - length}${key.slice(length)}`
}

/** {@link operationTo}, taken apart. */
export interface Operation {
  drop: number
  add: string
}

export function parseOperation(operation: string): Operation {
  const drop = Number.parseInt(operation, 10)
  return { drop, add: operation.slice(String(drop).length) }
}

/** The key of a form; `undefined` where the operation takes more than the form has. */
export function applyOperation({ drop, add }: Operation, form: string): string | undefined {
  return drop < form.length || add !== '' ? form.slice(0, form.length - drop) + add : undefined
}

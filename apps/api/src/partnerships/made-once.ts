/** What is made of a thing, once for as long as the thing is the same object. */
export function madeOnce<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const known = new WeakMap<Thing, { made: Made }>()
  return (thing) => {
    const { made } = known.get(thing) ?? { made: make(thing) }
    known.set(thing, { made })
    return made
  }
}

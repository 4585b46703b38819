import type { Entry } from './entry.ts'

/** Leaves a page as something that happened does; false when it must not be kept. */
type Leave = (entry: Entry) => boolean

export interface PageUnderWay {
  /** How often something was published before it was begun. */
  generation: number
  /** Leaves the finished page as all that happened meanwhile does; false when it must not be kept. */
  catchUp: Leave
  end: () => void
}

export interface UnderWay {
  /** @param generation how often something was published before */
  begin: (generation: number) => PageUnderWay
  /** Something happened: it concerns the pages that were begun before this generation. */
  tell: (generation: number, leave: Leave) => void
}

/** The pages that are being made, and what happened meanwhile, of which they cannot know. */
export function createUnderWay(): UnderWay {
  const begun = new Set<{ generation: number }>()
  let happened: { generation: number; leave: Leave }[] = []
  return {
    begin(generation) {
      const page = { generation }
      begun.add(page)
      return {
        generation,
        catchUp: (entry) => happened.every((one) => one.generation <= generation || one.leave(entry)),
        end() {
          begun.delete(page)
          const oldest = Math.min(...[...begun].map((other) => other.generation))
          happened = happened.filter((one) => one.generation > oldest)
        },
      }
    },
    tell(generation, leave) {
      if (begun.size > 0) happened.push({ generation, leave })
    },
  }
}

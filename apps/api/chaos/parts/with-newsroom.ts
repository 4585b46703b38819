import { makeToken } from './kill-rounds.ts'
import { type NewsroomProcess, startNewsroom } from './newsroom-process.ts'
import type { Place } from './places.ts'

type Where = Pick<Place, 'location' | 'settings'>

/** Starts the API over a store, lets somebody with a token do something with it, and ends it. */
export async function withNewsroom<Result>(
  { location, settings }: Where,
  work: (newsroom: NewsroomProcess, token: string) => Promise<Result>,
): Promise<Result> {
  const token = await makeToken({ location })
  const newsroom = await startNewsroom(settings)
  try {
    return await work(newsroom, token)
  } finally {
    await newsroom.kill()
  }
}

import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openNewsroom } from '../src/fixtures/newsroom.ts'
import { type System, startReaderBefore } from './system.ts'

/** The built reader before a newsroom whose answers are altered on their way, by what is told of the newsroom's address. */
export async function startReaderBeforeAltered(
  alter: (newsroomUrl: string) => RequestListener,
): Promise<Pick<System, 'url' | 'stop'>> {
  const newsroom = await openNewsroom()
  const server = createServer(alter(newsroom.url))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const reader = await startReaderBefore(`http://127.0.0.1:${port}`)
  return {
    url: reader.url,
    async stop() {
      await reader.stop()
      newsroom.close()
      server.close()
    },
  }
}

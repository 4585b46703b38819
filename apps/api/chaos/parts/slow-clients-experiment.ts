import type { Finding } from '../../../../.tools/chaos/findings.ts'
import { besiege } from '../../../../.tools/chaos/slow-clients.ts'
import type { Place } from './places.ts'
import { withNewsroom } from './with-newsroom.ts'

/** Lets many hold connections to the API without ever coming to an end. */
export async function slowClientsExperiment(
  place: Place,
  { each, seconds }: { each: number; seconds: number },
): Promise<Finding[]> {
  const settings = { ...place.settings, NEWS_SAMPLE: 'auto' }
  return withNewsroom({ ...place, settings }, ({ url }, token) =>
    besiege(url, {
      largePath: '/v1/posts?limit=100',
      bodyHead: [
        'POST /v1/articles HTTP/1.1',
        'host: news.example',
        `authorization: Bearer ${token}`,
        'content-type: application/json',
        'content-length: 5000',
        '\r\n',
      ].join('\r\n'),
      each,
      seconds,
      readPaths: ['/v1/posts', '/v1/articles?limit=5', '/healthz'],
    }),
  )
}

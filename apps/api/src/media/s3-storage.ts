import { AwsClient } from 'aws4fetch'
import { type MediaStorage, StorageError } from './storage.ts'

/** A bucket of a storage that speaks S3. */
export interface S3Settings {
  /** The address of the service; buckets are named in the path. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const timeoutMs = 30_000

/** Files in a bucket. What the service refuses is thrown; it is asked again a few times before that. */
export function createS3Storage({ endpoint, bucket, ...credentials }: S3Settings): MediaStorage {
  const client = new AwsClient({ ...credentials, service: 's3', retries: 4 })
  const address = `${endpoint.replace(/(?<!\/)\/+$/, '')}/${bucket}`
  const ask = (name: string, init: RequestInit) =>
    client
      .fetch(`${address}/${name}`, { ...init, signal: AbortSignal.timeout(timeoutMs) })
      .catch((cause: unknown) => {
        throw new StorageError(
          `The bucket of the pictures, ${address}, does not answer: ${reasonOf(cause)}.`,
          {
            cause,
          },
        )
      })
  return {
    async read(name) {
      const response = await ask(name, { method: 'GET' })
      if (response.status === 404) return undefined
      await check(response, name)
      return Buffer.from(await response.arrayBuffer())
    },
    async write(name, bytes) {
      const known = await ask(name, { method: 'HEAD' })
      if (known.ok && Number(known.headers.get('content-length')) === bytes.length) return
      await check(await ask(name, { method: 'PUT', body: Buffer.from(bytes) }), name)
    },
  }
}

async function check(response: Response, name: string): Promise<void> {
  if (response.ok) return
  const text = (await response.text()).slice(0, 500)
  const [, code = '', message = ''] = /<Code>([^<]*)<\/Code>\s*<Message>([^<]*)/.exec(text) ?? []
  const reason = code === '' ? text : `${code}, ${message.replace(/\.$/, '')}`
  throw new StorageError(`The bucket of the pictures answers ${response.status} for ${name}: ${reason}.`)
}

/** The platform says no more than that it failed; why stands in the cause. */
function reasonOf(error: unknown): string {
  const { cause = error } = error instanceof Error ? error : {}
  return cause instanceof Error ? cause.message : String(cause)
}

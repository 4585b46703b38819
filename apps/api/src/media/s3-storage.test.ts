import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import sharp from 'sharp'
import request from 'supertest'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTestNewsroom } from '../test-newsroom.ts'
import { type KeptPicture, keepPicture } from './keep-picture.ts'
import { createS3Storage, type S3Settings } from './s3-storage.ts'

/** A server that others wrote, with the one account that it knows; it computes each signature anew. */
const account = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

let settings: S3Settings
let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'news-s3-'))
  const configureBuckets = [{ name: 'pictures' }]
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets })
  const { port } = await server.run()
  settings = { endpoint: `http://127.0.0.1:${port}/`, bucket: 'pictures', region: 'auto', ...account }
  return async () => {
    await server.close()
    await rm(directory, { recursive: true })
  }
})

describe('a bucket', () => {
  it('gives back what was put there, byte by byte, and nothing for what was not', async () => {
    const storage = createS3Storage(settings)
    const bytes = Buffer.from([0, 255, 13, 10, 128])
    await storage.write('a.png', bytes)
    expect(await storage.read('a.png')).toEqual(bytes)
    expect(await storage.read('b.png')).toBeUndefined()
  })

  it('is not given again what it has', async () => {
    const storage = createS3Storage(settings)
    const bytes = Buffer.from('once')
    await storage.write('once.png', bytes)
    const before = await timesWritten()
    await storage.write('once.png', bytes)
    expect(await timesWritten()).toEqual(before)
  })

  it('holds the pictures of a newsroom, and the sizes that readers ask for', async () => {
    const { app, media, dataDir } = await createTestNewsroom({ s3: settings })
    const photograph = await sharp({
      create: { width: 800, height: 600, channels: 3, background: '#123456' },
    })
      .jpeg()
      .toBuffer()
    const { src, renditions = [] } = (await keepPicture(media, photograph)) as KeptPicture
    for (const { src: path, type } of [{ src, type: 'image/jpeg' }, ...renditions]) {
      const { status, headers } = await request(app).get(path).responseType('blob')
      expect([status, headers['content-type']]).toEqual([200, type])
    }
    expect(await readdir(dataDir)).not.toContain('media')
  })
})

it('a service that does not answer is named, and why', async () => {
  const storage = createS3Storage({ ...settings, endpoint: 'http://127.0.0.1:1' })
  await expect(storage.read('a.png')).rejects.toMatchObject({
    name: 'StorageError',
    message: 'The bucket of the pictures, http://127.0.0.1:1/pictures, does not answer: bad port.',
  })
})

/** When each file of the server was last written. */
async function timesWritten(): Promise<number[]> {
  const names = await readdir(directory, { recursive: true })
  return Promise.all(names.toSorted().map(async (name) => (await stat(join(directory, name))).mtimeMs))
}

describe('a bucket refuses', () => {
  it.each([
    ['a wrong secret', { secretAccessKey: 'S3RVER ' }, 'SignatureDoesNotMatch'],
    ['a wrong key', { accessKeyId: 'somebody' }, 'InvalidAccessKeyId'],
    ['a bucket that is not there', { bucket: 'nowhere' }, 'NoSuchBucket'],
  ])('%s, and the reason is said', async (_, wrong, reason) => {
    const storage = createS3Storage({ ...settings, ...wrong })
    await expect(storage.write('c.png', Buffer.from('c'))).rejects.toThrow(
      new RegExp(`^The bucket of the pictures answers 40\\d for c\\.png: ${reason}, .*[^.]\\.$`),
    )
    expect(await createS3Storage(settings).read('c.png')).toBeUndefined()
  })

  it('to give a picture to whoever has a wrong secret', async () => {
    await createS3Storage(settings).write('d.png', Buffer.from('d'))
    const storage = createS3Storage({ ...settings, secretAccessKey: 'wrong' })
    await expect(storage.read('d.png')).rejects.toThrow('SignatureDoesNotMatch')
  })
})

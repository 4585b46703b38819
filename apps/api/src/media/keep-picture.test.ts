import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { createTestNewsroom } from '../test-newsroom.ts'
import { type KeptPicture, keepPicture } from './keep-picture.ts'

const red = { width: 800, height: 600, channels: 3, background: '#aa2211' } as const

/** A photograph as a telephone makes it: lying on its side, with the place where it was taken. */
function photograph() {
  return sharp({ create: red })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Olena' }, IFD3: { GPSLatitude: '48/1 31/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

describe('a picture that is kept', () => {
  it('stands upright, tells nobody where it was taken, and has a colour and sizes', async () => {
    const { media, app } = await createTestNewsroom()
    const kept = (await keepPicture(media, await photograph())) as KeptPicture
    expect(kept).toMatchObject({
      width: 600,
      height: 800,
      color: expect.stringMatching(/^#a[0-9a-f]2[0-9a-f]1/),
    })
    const { body } = await request(app).get(kept.src).responseType('blob')
    const { exif, orientation, width } = await sharp(body).metadata()
    expect([exif, orientation, width]).toEqual([undefined, undefined, 600])
    expect(kept.renditions?.map(({ type, width }) => `${type} ${width}`)).toEqual(
      ['avif', 'webp', 'jpeg'].flatMap((type) => [320, 600].map((size) => `image/${type} ${size}`)),
    )
  })

  it('full of detail, is no heavier than others on a phone, and has all of it on a desk', async () => {
    const { media, app } = await createTestNewsroom()
    const leaves = { type: 'gaussian', mean: 128, sigma: 35 } as const
    const grove = sharp({ create: { ...red, width: 1_600, height: 1_067, noise: leaves } })
    const { renditions = [] } = (await keepPicture(media, await grove.jpeg().toBuffer())) as KeptPicture
    const bytesAt = async (wanted: number) => {
      const { src = '' } =
        renditions.find(({ type, width }) => type === 'image/avif' && width === wanted) ?? {}
      return (await request(app).get(src).responseType('blob')).body.length
    }
    expect(await bytesAt(640)).toBeLessThan(35_000)
    expect(await bytesAt(960)).toBeLessThan(35_000)
    expect(await bytesAt(1_280)).toBeGreaterThan(100_000)
  })

  it('is made in a size and format when somebody first asks, and only in those that it offers', async () => {
    const { media, app, dataDir } = await createTestNewsroom()
    const { src, renditions = [] } = (await keepPicture(media, await photograph())) as KeptPicture
    for (const { src: path, type, width, height } of renditions) {
      const { status, headers, body } = await request(app).get(path).responseType('blob')
      expect([status, headers['content-type']]).toEqual([200, type])
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(await sharp(body).metadata()).toMatchObject({ width, height })
    }
    const other = src.replace('.jpg', '-321.avif')
    expect((await request(app).get(other)).status).toBe(404)
    expect(await readdir(join(dataDir, 'media'))).toHaveLength(1 + renditions.length)
  })

  it('stays as it is where there is nothing to take out', async () => {
    const { media } = await createTestNewsroom()
    const clean = await sharp({ create: red }).png().toBuffer()
    const kept = (await keepPicture(media, clean)) as KeptPicture
    expect(await media.read(kept.src.replace('/media/', ''))).toEqual(clean)
  })
})

describe('what is no picture is refused in words', () => {
  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 'is no JPEG'],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'is no JPEG',
    ],
    ['half a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'damaged'],
  ])('%s', async (_, bytes, reason) => {
    const { media } = await createTestNewsroom()
    expect(await keepPicture(media, bytes)).toMatchObject({ problem: expect.stringContaining(reason) })
  })

  it('a small file that would fill the memory', async () => {
    const { media } = await createTestNewsroom()
    const bomb = await sharp({ create: { ...red, width: 10_000, height: 6_000 } })
      .png()
      .toBuffer()
    expect(await keepPicture(media, bomb)).toMatchObject({ problem: expect.stringContaining('50 million') })
  })
})

import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { createTestNewsroom } from '../test-newsroom.ts'
import { mediaDir } from './disk-storage.ts'
import { saveMedia } from './save-media.ts'

const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

describe('a picture', () => {
  it('is served for good, and runs nothing that came with it', async () => {
    const { app, media } = await createTestNewsroom()
    const path = await saveMedia(media, drawing, 'svg')
    const { status, headers, body } = await request(app).get(path)
    expect([status, headers['content-type'], body.toString()]).toEqual([200, 'image/svg+xml', `${drawing}`])
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain('sandbox')
  })

  it('is kept once, however often it is saved', async () => {
    const { dataDir, media } = await createTestNewsroom()
    const paths = [await saveMedia(media, drawing, 'svg'), await saveMedia(media, drawing, 'svg')]
    expect(new Set(paths).size).toBe(1)
    expect(await readdir(mediaDir(dataDir))).toHaveLength(1)
  })

  it('leaves nothing of what was half-written when the power went, and what is being written alone', async () => {
    const { dataDir, media } = await createTestNewsroom()
    const folder = mediaDir(dataDir)
    await mkdir(folder, { recursive: true })
    for (const name of ['.abandoned', '.in-work']) await writeFile(join(folder, name), 'half')
    const before = new Date(Date.now() - 2 * 60 * 60 * 1_000)
    await utimes(join(folder, '.abandoned'), before, before)
    await saveMedia(media, drawing, 'svg')
    expect(await readdir(folder)).toEqual(['.in-work', expect.stringMatching(/svg$/)])
  })

  it.each(['/media/none.jpg', '/media/../news.db', '/media/%2e%2e/news.db', '/media/'])(
    '%s leads nowhere',
    async (path) => {
      const { app } = await createTestNewsroom()
      const { status } = await request(app).get(path)
      expect(status).toBeGreaterThanOrEqual(403)
      expect(status).toBeLessThan(500)
    },
  )
})

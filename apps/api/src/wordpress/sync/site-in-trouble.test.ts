import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeSite } from './fake-site.ts'
import { createTestRound, type TestRound } from './test-round.ts'

let site: FakeSite
let round: TestRound

beforeEach(async () => {
  round = await createTestRound()
  site = round.site
})

describe('a site in trouble', () => {
  it('is asked again later, as it wishes', async () => {
    site.post({ id: 1 })
    let refusals = 0
    site.interrupt = (_, response) => {
      if (refusals++ % 2 === 1) return false
      response.writeHead(429, { 'retry-after': '0' }).end()
      return true
    }
    expect((await round.sync()).outcomes.created).toBe(1)
  })

  it('that is down loses nothing', async () => {
    site.post({ id: 1 })
    await round.sync()
    site.interrupt = (_, response) => {
      response.writeHead(503).end()
      return true
    }
    await expect(round.sync()).rejects.toMatchObject({ name: 'SiteError' })
    expect((await round.newsroom.get('/v1/articles/dopys-1')).status).toBe(200)
  })

  it('whose theme is broken is read nevertheless', async () => {
    site.post({ id: 1 })
    site.interrupt = ({ url }, response) => {
      if (url !== '/') return false
      response.writeHead(500).end()
      return true
    }
    expect((await round.sync()).outcomes.created).toBe(1)
  })

  it('that cannot show one of its posts gives the others, and the one is named until it can be shown', async () => {
    for (let id = 1; id <= 30; id++) site.post({ id })
    site.interrupt = ({ url = '' }, response) => {
      const { searchParams } = new URL(url, site.url)
      const isAsked = searchParams.get('include')?.split(',').includes('7') && !searchParams.has('_fields')
      if (isAsked) response.writeHead(500).end('<p>There has been a critical error on this website.</p>')
      return isAsked === true
    }
    const { outcomes, failed } = await round.sync()
    expect(outcomes.created).toBe(29)
    expect(failed).toEqual([{ id: 7, title: '', reason: expect.stringContaining('its site cannot show it') }])
    site.interrupt = () => false
    expect((await round.sync()).outcomes).toMatchObject({ created: 1, changed: 0, withdrawn: 0 })
  })

  it('that can show none of its posts is not asked for each of them', async () => {
    for (let id = 1; id <= 90; id++) site.post({ id })
    site.interrupt = ({ url = '' }, response) => {
      const isText = url.includes('include=')
      if (isText) response.end('<p>There has been a critical error on this website.</p>')
      return isText
    }
    await expect(round.sync()).rejects.toThrow(/does not answer with a list: “<p>There has been a critical/)
    expect(site.asked.length).toBeLessThan(70)
  })

  it('that shows almost nothing any more is not believed at once', async () => {
    for (let id = 1; id <= 40; id++) site.post({ id })
    await round.sync()
    site.posts = site.posts.slice(0, 3)
    expect((await round.sync()).outcomes.withdrawn).toBe(0)
    expect((await round.sync({}, { mayWithdrawMany: true })).outcomes.withdrawn).toBe(37)
  })

  it('that leads elsewhere is not followed', async () => {
    site.interrupt = (_, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
      return true
    }
    await expect(round.sync()).rejects.toMatchObject({ code: 'foreign-host' })
  })

  it('whose answer is a bomb is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 ** 2))
    site.interrupt = (_, response) => {
      response.setHeader('content-encoding', 'gzip').end(bomb)
      return true
    }
    await expect(round.sync()).rejects.toMatchObject({ code: 'too-large' })
  })

  it('with broken and hostile pictures still gives its texts', async () => {
    site.files.set('/wp-content/uploads/a.jpg', Buffer.from('<script>alert(1)</script>'))
    site.files.set('/wp-content/uploads/b.png', Buffer.from('89504e470d0a1a0a00', 'hex'))
    const images = ['a.jpg', 'b.png', 'none.jpg'].map((name) => `${site.url}/wp-content/uploads/${name}`)
    images.push('https://elsewhere.example/c.jpg')
    site.post({ id: 1, content: images.map((src) => `<p>x</p><img src="${src}" alt="">`).join('') })
    const { pictures, outcomes } = await round.sync()
    expect(outcomes.created).toBe(1)
    expect(pictures.missing.map(({ src }) => src)).toEqual(images)
    expect(pictures.withoutAlt).toEqual([{ headline: 'Допис 1', slug: 'dopys-1', count: 4 }])
  })
})

describe('whoever named a site is told in a sentence', () => {
  const answerWith = (status: number) => {
    site.interrupt = (_, response) => {
      response.writeHead(status).end()
      return true
    }
  }

  it.each([
    {
      status: 401,
      message: /asks for a password: write both into the address, as in http:\/\/user:password@/,
    },
    { status: 403, message: /keeps this program out \(403\)/ },
    { status: 404, message: /is this the address of its front page\?/ },
    { status: 500, message: /answers with status 500: something is wrong there/ },
  ])('when it answers with $status', async ({ status, message }) => {
    answerWith(status)
    await expect(round.sync()).rejects.toThrow(message)
  })

  it.each([
    { what: 'a status', status: 403, words: '/wp-json/ answers with status 403' },
    { what: 'the page where one signs in', status: 200, words: '/wp-json/ answers with a web page' },
  ])('when a plug-in answers for the REST API with $what', async ({ status, words }) => {
    site.interrupt = ({ url = '' }, response) => {
      const isApi = /wp-json|rest_route/.test(url)
      if (isApi)
        response.writeHead(status).end('<html lang="uk"><body class="login wp-core-ui"></body></html>')
      return isApi
    }
    await expect(round.sync()).rejects.toThrow(`keeps its REST API closed (${words}) and has no feed`)
  })

  it('when the password that was given is not right', async () => {
    answerWith(401)
    await expect(round.sync({ user: 'olena', password: 'x' })).rejects.toThrow(/what was given is not right/)
  })

  it('when it leads to another host', async () => {
    site.interrupt = (_, response) => {
      response.writeHead(301, { location: 'https://elsewhere.example/' }).end()
      return true
    }
    await expect(round.sync()).rejects.toThrow(/leads on to elsewhere.example.*If that is the site, name it/)
  })

  it('at once when it is asked with an encryption that it does not speak', async () => {
    const pauses: string[] = []
    const client = {
      site: new URL(site.url.replace('http:', 'https:')),
      onPause: (why: string) => pauses.push(why),
    }
    await expect(round.sync(client)).rejects.toThrow(/does its address begin with http:\/\/\?/)
    expect(pauses).toEqual([])
  })

  it('while it is asked again', async () => {
    const pauses: string[] = []
    let refusals = 0
    site.interrupt = (_, response) => {
      if (refusals++ > 0) return false
      response.writeHead(503).end()
      return true
    }
    await round.sync({ onPause: (why, seconds) => pauses.push(`${why}, ${seconds}`) })
    expect(pauses).toEqual([`${new URL(site.url).host}: it answers with status 503, 1`])
  })
})

import { describe, expect, it, onTestFinished } from 'vitest'
import { openReader, openReaderForFile } from '../../fixtures/reader.ts'

const reader = openReaderForFile()
const { get } = reader

describe('the partnership page', () => {
  it('keeps what both sides say, each in its language, and the conflict visible', async () => {
    const { html } = await get('/partnerships/kamianske-wuppertal')
    expect(html).toContain('<q lang="de">Projektpartnerschaft</q>')
    expect(html).toContain('<q>міста-партнери</q>')
    expect(html).toContain('Гості приїхали у\u00a0травні.')
    expect(html).toContain('<span lang="de">Die Reise fand Ende Juni statt.</span>')
    expect(html).toMatch(/data-status="planned"/)
  })

  it('has the same milestones in the order of time in every language', async () => {
    for (const root of ['', '/de', '/en']) {
      const { html } = await get(`${root}/partnerships/kamianske-wuppertal`)
      const milestones = [...html.matchAll(/<li id="([\w-]+)"/g)].map(([, id]) => id)
      expect(milestones).toEqual(['first-contact', 'delegation', 'council', 'signing'])
    }
  })

  it.each([
    ['', 'Проєктне партнерство з\u00a0липня 2025\u00a0року, не побратимство'],
    ['/de', 'Projektpartnerschaft seit Juli 2025, keine Städtepartnerschaft'],
    ['/en', 'Project partnership since July 2025, not a twinning'],
  ])('says in one line exactly what it is, under “%s”', async (root, line) => {
    const { html } = await get(`${root}/partnerships/kamianske-wuppertal`)
    expect(html).toContain(`>${line}</p>`)
  })

  it('shows what the sides differ on side by side', async () => {
    const { html } = await get('/en/partnerships/kamianske-wuppertal')
    const text = html.replaceAll(/<[^>]+>/g, '')
    expect(text).toContain('Kamianske: May 2025Wuppertal: ≈\u00a0June 2025')
  })

  it('reads a plan on its day as a plan, and the day after as one that nobody confirmed', async () => {
    const clock = { now: Date.parse('2025-10-03T20:59:00.000Z') }
    const later = await openReader({ clock })
    onTestFinished(later.close)
    const standing = async () => {
      const { html } = await later.get('/en/partnerships/kamianske-wuppertal')
      return /<li id="signing".*?<b[^>]*>([^<]*)</.exec(html)?.[1]
    }
    expect(await standing()).toBe('planned')
    clock.now += 60_000
    expect(await standing()).toBe('planned for 3\u00a0October 2025, not confirmed')
  })
})

describe('the card of a partnership', () => {
  it('is one file that does nothing, and that alone other sites may show in a frame', async () => {
    const response = await fetch(`${reader.url}/de/embed/kamianske-wuppertal`)
    const html = await response.text()
    expect(html).toContain('Projektpartnerschaft seit Juli 2025, keine Städtepartnerschaft')
    expect(html).not.toMatch(/<script|<link rel="stylesheet"|<nav/)
    expect(html).toContain('href="https://news.example/de/partnerships/kamianske-wuppertal"')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('frame-ancestors *')
    expect(response.headers.get('x-frame-options')).toBeNull()
    const page = await fetch(`${reader.url}/de/partnerships/kamianske-wuppertal`)
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it('of nobody is not found', async () => {
    expect((await fetch(`${reader.url}/embed/nobody`)).status).toBe(404)
  })
})

describe('the list of partnerships', () => {
  it('stands in a table', async () => {
    const { html } = await get('/de/partnerships')
    expect(html).toMatch(/<th scope="row"><a href="\/de\/partnerships\/kamianske-wuppertal">/)
  })

  it('is narrowed by links, of which one address says one choice, and what nobody knows narrows nothing', async () => {
    const { html } = await get('/en/partnerships?stage=nowhere&country=DE&utm_source=mail')
    expect(html).toContain('href="/en/partnerships?country=UA"')
    expect(html).toMatch(/href="\/en\/partnerships\?country=DE" aria-current="true"/)
    expect(html).toContain('rel="canonical" href="https://news.example/en/partnerships"')
  })
})

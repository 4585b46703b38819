import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FollowingNewsroom } from './following-newsroom.ts'
import type { WordPressEditor } from './wordpress-editor.ts'
import { drawPicture, type Filled } from './wordpress-fill.ts'
import type { WordPressSite } from './wordpress-site.ts'

/** Something that happens in the newsroom of the site, and what readers should see of it one round later. */
export interface Step {
  what: string
  act(newsrooms: readonly FollowingNewsroom[]): Promise<void>
  /** What is seen where it should not be so; absent when all is well. */
  check(newsroom: FollowingNewsroom): Promise<unknown>
}

interface Scene {
  site: WordPressSite
  editor: WordPressEditor
  filled: Filled
  /** Where files may be written. */
  folder: string
}

/** WordPress publishes at once what is planned for less than a minute ahead. */
const aheadMs = 66_000

/** All that happens, in its order: later steps build on earlier ones. */
export function listSteps(scene: Scene): Step[] {
  return [
    ...postSteps(scene),
    ...referenceSteps(scene),
    ...pictureSteps(scene),
    ...planSteps(scene),
    {
      what: 'addresses without words',
      act: async () => void (await scene.site.act('set-permalinks', '')),
      check: sees('novyna-11', ({ answer }) => answer === 200),
    },
  ]
}

/** The address of a post in the REST API, by its place among the everyday ones. */
function placeOf({ posts }: Filled, i: number): string {
  return `posts/${posts[i - 1]}`
}

function postSteps({ editor, filled }: Scene): Step[] {
  const at = (i: number) => placeOf(filled, i)
  return [
    {
      what: 'edit',
      act: () => editor.change(at(1), { title: 'Новина 1, інакше', content: '<p>Інший текст.</p>' }),
      check: sees('novyna-1', ({ headline, body }) => headline === 'Новина 1, інакше' && body?.length === 1),
    },
    {
      what: 'unpublish',
      act: () => editor.change(at(2), { status: 'draft' }),
      check: sees('novyna-2', ({ answer }) => answer === 410),
    },
    {
      what: 'publish again',
      act: () => editor.change(at(2), { status: 'publish' }),
      check: sees('novyna-2', ({ answer }) => answer === 200),
    },
    {
      what: 'trash',
      act: () => editor.remove(at(3)),
      check: sees('novyna-3', ({ answer }) => answer === 410),
    },
    {
      what: 'delete for good',
      act: () => editor.remove(at(4), true),
      check: sees('novyna-4', ({ answer }) => answer === 410),
    },
    {
      what: 'put a password on it',
      act: () => editor.change(at(5), { password: 'secret' }),
      check: sees('novyna-5', ({ answer }) => answer === 410),
    },
    {
      what: 'change its slug',
      act: () => editor.change(at(6), { slug: 'nova-adresa' }),
      check: sees('novyna-6', ({ answer, slug }) => answer === 200 && slug === 'nova-adresa'),
    },
    {
      what: 'put it on top',
      act: () => editor.change(at(10), { sticky: true }),
      check: sees('novyna-10', ({ pinned }) => pinned === true),
    },
    {
      what: 'edit thirty at once',
      act: async () => {
        const some = filled.posts.slice(40, 70)
        for (const id of some) await editor.change(`posts/${id}`, { title: `Разом ${id}` })
      },
      check: sees('novyna-70', ({ headline }) => headline === `Разом ${filled.posts[69]}`),
    },
  ]
}

function referenceSteps({ editor, filled }: Scene): Step[] {
  const { categories, author } = filled
  return [
    {
      what: 'rename an author',
      act: () => editor.change(`users/${author}`, { name: 'Олена Петренко' }),
      check: sees('novyna-7', ({ authors }) => authors?.[0]?.name.uk === 'Олена Петренко'),
    },
    {
      what: 'move to a category',
      act: () => editor.change(placeOf(filled, 8), { categories: [categories.city] }),
      check: sees('novyna-8', ({ section }) => section?.slug === 'misto'),
    },
    {
      what: 'move a category',
      act: () =>
        editor.change(`categories/${categories.sport}`, { parent: categories.city, name: 'Спорт і рух' }),
      check: sees(
        'novyna-9',
        ({ section }) => section?.parent === 'misto' && section.name.uk === 'Спорт і рух',
      ),
    },
  ]
}

function pictureSteps({ site, editor, filled, folder }: Scene): Step[] {
  const { picture } = filled
  return [
    {
      what: 'another picture',
      act: async () => {
        const other = await editor.upload('mist.png', await drawPicture('#00ff00'), 'Міст')
        await editor.change(placeOf(filled, 12), { featured_media: other })
      },
      check: sees('novyna-12', ({ image }) => image?.alt === 'Міст' && image.color === '#00ff00'),
    },
    {
      what: 'another file, same address',
      act: async () => {
        const file = join(folder, 'other.png')
        await writeFile(file, await drawPicture('#0000ff'))
        await site.act('replace-file', `${picture}`, file)
      },
      check: sees('novyna-16', ({ image }) => image?.alt === 'Дах' && image.color === '#0000ff'),
    },
    {
      what: 'other words for a picture',
      act: () => editor.change(`media/${picture}`, { alt_text: 'Дах школи', caption: 'Фото: Андрій' }),
      check: sees('novyna-20', ({ image }) => image?.alt === 'Дах школи' && image.caption === 'Фото: Андрій'),
    },
  ]
}

function planSteps({ editor }: Scene): Step[] {
  const planned = { id: 0, at: Date.now() }
  return [
    {
      what: 'schedule',
      act: async () => {
        planned.at = Date.now() + aheadMs
        planned.id = await editor.post({
          title: 'Заплановане',
          slug: 'zaplanovane',
          content: '<p>На свою хвилину.</p>',
          status: 'future',
          date_gmt: new Date(planned.at).toISOString().slice(0, 19),
        })
      },
      check: sees('zaplanovane', ({ answer }) => answer === 404),
    },
    {
      what: 'its moment comes',
      act: async (newsrooms) => {
        await pause(planned.at - Date.now() + 1_000)
        // Whoever knew of it shows it on the minute, whatever WordPress does.
        for (const newsroom of newsrooms.filter(({ isSignedIn }) => isSignedIn)) {
          const { answer } = await newsroom.article('zaplanovane')
          if (answer !== 200) throw new Error(`${newsroom.name} shows the planned post as ${answer}.`)
        }
        while ((await editor.statusFor(planned.id)) !== 200) await pause(500)
      },
      check: sees('zaplanovane', ({ answer }) => answer === 200),
    },
  ]
}

type Seen = Awaited<ReturnType<FollowingNewsroom['article']>>

/** An API hears of what another process wrote within a second. */
const patienceMs = 3_000

function sees(slug: string, isSo: (article: Seen) => boolean): Step['check'] {
  return async (newsroom) => {
    const deadline = Date.now() + patienceMs
    for (;;) {
      const article = await newsroom.article(slug)
      if (isSo(article)) return undefined
      if (Date.now() > deadline) return article
      await pause(100)
    }
  }
}

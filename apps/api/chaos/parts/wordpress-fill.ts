import sharp from 'sharp'
import type { WordPressEditor } from './wordpress-editor.ts'

/** What the site holds before anything happens to it, by the numbers that WordPress gave. */
export interface Filled {
  posts: number[]
  categories: { city: number; council: number; sport: number }
  author: number
  picture: number
  /** Posts that visitors see, and those that only the newsroom does. */
  open: number
  closed: number
}

/** Everyday posts, so that lists have several pages. */
const everyday = 120

const blocks = (
  picture: number,
  url: string,
) => `<!-- wp:paragraph --><p>Рада Кам’янського <strong>зібралася</strong> о 9:00 &amp; розійшлася.</p><!-- /wp:paragraph -->
<!-- wp:image {"id":${picture}} --><figure class="wp-block-image"><img src="${url}" alt="Дах" class="wp-image-${picture}"/><figcaption>Дах школи</figcaption></figure><!-- /wp:image -->
<!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>Рік</td><td>2025</td></tr></tbody></table></figure><!-- /wp:table -->
<!-- wp:embed {"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ","type":"video","providerNameSlug":"youtube"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://www.youtube.com/watch?v=dQw4w9WgXcQ
</div></figure><!-- /wp:embed -->
<!-- wp:list --><ul><li>перше</li><li>друге</li></ul><!-- /wp:list -->`

const classic = `Перший абзац класичного редактора.

Другий абзац із <a href="/?p=1">посиланням</a>.

[gallery ids="0"]`

export function drawPicture(color: string): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: color } })
    .png()
    .toBuffer()
}

/** Fills a WordPress as a newsroom would have over the years. */
export async function fillWordPress(editor: WordPressEditor): Promise<Filled> {
  const city = await editor.create('categories', { name: 'Місто', slug: 'misto' })
  const council = await editor.create('categories', { name: 'Міська рада', slug: 'rada', parent: city })
  const sport = await editor.create('categories', { name: 'Спорт', slug: 'sport' })
  const tag = await editor.create('tags', { name: 'Бюджет' })
  const author = await editor.create('users', {
    username: 'olena',
    name: 'Олена Коваль',
    email: 'olena@city.example',
    password: 'a-password-nobody-uses',
    roles: ['author'],
  })
  const picture = await editor.upload('dakh.png', await drawPicture('#ff0000'), 'Дах')
  const posts: number[] = []
  for (let i = 1; i <= everyday; i++)
    posts.push(
      await editor.post({
        title: `Новина ${i}`,
        slug: `novyna-${i}`,
        content: i % 3 === 0 ? classic : blocks(picture, `/wp-content/uploads/dakh.png?${i}`),
        excerpt: i % 5 === 0 ? 'Головне за день' : '',
        categories: [i % 2 === 0 ? council : sport],
        tags: [tag],
        author,
        ...(i % 4 === 0 && { featured_media: picture }),
      }),
    )
  const hidden = [{ status: 'draft' }, { status: 'pending' }, { status: 'private' }, { password: 'secret' }]
  for (const [i, fields] of hidden.entries())
    await editor.post({ title: `Не для всіх ${i}`, slug: `ne-dlia-vsikh-${i}`, content: 'Таємне', ...fields })
  const categories = { city, council, sport }
  // WordPress greets with a post of its own; what has a password is in lists, without its text.
  return { posts, categories, author, picture, open: everyday + 1, closed: hidden.length }
}

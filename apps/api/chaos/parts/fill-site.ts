import sharp from 'sharp'
import type { FakeSite } from '../../src/wordpress/sync/fake-site.ts'

/** Fills a site with posts that have pictures and lead to one another, in sections below others, by several people. */
export async function fillSite(site: FakeSite, posts: number): Promise<void> {
  site.categories = Array.from({ length: 12 }, (_, i) => ({
    id: i + 1,
    name: `Рубрика ${i + 1}`,
    slug: `rubryka-${i + 1}`,
    parent: i < 4 ? 0 : (i % 4) + 1,
  }))
  site.tags = Array.from({ length: 150 }, (_, i) => ({
    id: i + 1,
    name: `Тег ${i + 1}`,
    slug: `teh-${i + 1}`,
  }))
  site.users = Array.from({ length: 6 }, (_, i) => ({
    id: i + 1,
    name: `Автор ${i + 1}`,
    slug: `avtor-${i + 1}`,
  }))
  for (let id = 1; id <= posts; id++) await addPost(site, { id, posts })
}

async function addPost(site: FakeSite, { id, posts }: { id: number; posts: number }): Promise<void> {
  const path = `/wp-content/uploads/${id}.png`
  site.files.set(path, await drawPicture(id))
  site.media.push({
    id: 10_000 + id,
    url: site.url + path,
    alt: `Світлина ${id}`,
    modified: '2025-10-01T00:00:00',
  })
  site.post({
    id,
    content: `<p>Текст ${id}.</p><p><a href="${site.url}/2025/10/dopys-${(id % posts) + 1}/">Далі</a></p>`,
    author: (id % site.users.length) + 1,
    featured: 10_000 + id,
    categories: [(id % site.categories.length) + 1],
    tags: [(id % site.tags.length) + 1],
  })
}

function drawPicture(id: number): Promise<Buffer> {
  const background = { r: id % 256, g: (id * 7) % 256, b: (id * 13) % 256 }
  return sharp({ create: { width: 96, height: 64, channels: 3, background } })
    .png()
    .toBuffer()
}

/** A day in the newsroom of the site: of each ten posts one is edited, one moved, one deleted, one gets another picture. */
export async function changeSite(site: FakeSite): Promise<void> {
  const modified = '2025-11-01T00:00:00'
  site.posts = site.posts.filter(({ id }) => id % 10 !== 1)
  for (const post of site.posts) {
    if (post.id % 10 === 2) Object.assign(post, { title: `Інакше ${post.id}`, modified })
    if (post.id % 10 === 3) Object.assign(post, { slug: `nova-adresa-${post.id}`, modified })
    if (post.id % 10 === 4) post.categories = [1]
  }
  site.users = site.users.map((user) => (user.id === 2 ? { ...user, name: 'Інше ім’я' } : user))
  for (const media of site.media.filter(({ id }) => id % 10 === 5)) {
    site.files.set(new URL(media.url).pathname, await drawPicture(media.id + 1))
    media.modified = modified
  }
  const last = Math.max(...site.posts.map(({ id }) => id))
  for (let id = last + 1; id <= last + 5; id++) await addPost(site, { id, posts: last })
}

import type { Author, Language } from '@news/domain'
import { slugify } from '@news/domain/text'
import { cutText, toPlainText } from './plain-text.ts'

/** Accounts that are signed by the newsroom as a whole. */
const organization =
  /(?:^|\s)(?:редакція|редакция|пресслужба|прес-служба|редколегія|admin|administrator|redaktion|pressestelle|newsroom|editors?|editorial|staff)(?:\s|$)/iu

/** The people of a site, by the name they log in with. That name itself is nobody's business and is not kept. */
export class People {
  private readonly byLogin = new Map<string, Author>()
  private readonly slugs = new Set<string>()
  private readonly language: Language

  constructor(language: Language) {
    this.language = language
  }

  /** Keeps slugs for those who have them already. */
  reserve(slugs: Iterable<string>): void {
    for (const slug of slugs) this.slugs.add(slug)
  }

  /** @param person `known` is the slug that somebody was given here before: a new name does not change it */
  add({ login, name, known }: { login: string; name: string; known?: string | null | undefined }): Author {
    const shown = cutText(toPlainText(name) || login, 200)
    const signature = /^[^\s@]+@\S+$/.test(shown) ? (shown.split('@')[0] ?? shown) : shown
    const slug =
      known ?? slugify(slugify(signature) || 'author', { isTaken: (taken) => this.slugs.has(taken) })
    this.slugs.add(slug)
    const author: Author = {
      slug,
      name: { [this.language]: signature },
      kind: organization.test(signature) ? 'organization' : 'person',
    }
    this.byLogin.set(login, author)
    return author
  }

  has(login: string): boolean {
    return this.byLogin.has(login)
  }

  /** Absent only for an item that names nobody. An account that the export does not list goes by its login. */
  find(login: string): Author | undefined {
    if (login === '') return undefined
    return this.byLogin.get(login) ?? this.add({ login, name: login })
  }
}

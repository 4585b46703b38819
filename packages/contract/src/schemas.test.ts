import { describe, expect, it } from 'vitest'
import { endpoints } from './endpoints.ts'

const { query } = endpoints.listPosts

/** What the caller is told of a query, `name: reason`. */
function complaints(input: Record<string, string>): string[] {
  const result = query.safeParse(input)
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('the query of the posts', () => {
  it('has defaults', () => {
    expect(query.parse({})).toEqual({ limit: 20, locale: 'uk' })
  })

  it('reads texts as what they mean', () => {
    expect(query.parse({ limit: '6', pinned: 'false', edition: 'de' })).toMatchObject({
      limit: 6,
      pinned: false,
      edition: 'de',
    })
  })

  it.each([
    [{ limit: 'many' }, 'limit: must be a number'],
    [{ limit: '1.5' }, 'limit: must be a whole number'],
    [{ timeZone: 'Kyiv' }, 'timeZone: is not a time zone such as "Europe/Kyiv"'],
    [{ after: 'a b' }, 'after: is not a cursor that this server made'],
    [{ section: 'Місто' }, 'section: must be lower-case Latin letters and digits joined by single hyphens'],
  ])('%j is refused with a reason', (input, reason) => {
    expect(complaints(input)).toContain(reason)
  })

  it.each([{ limit: '0' }, { limit: '101' }, { limit: '-1' }, { page: '2' }, { locale: 'fr' }])(
    '%j is refused',
    (input) => {
      expect(complaints(input)).toHaveLength(1)
    },
  )
})

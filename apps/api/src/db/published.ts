import { sql } from 'kysely'

/**
 * A literal, not a parameter: the indexes hold published articles only, and the planner must see that they suffice.
 */
export const published = sql.lit('published')
export const withdrawn = sql.lit('withdrawn')

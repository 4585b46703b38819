/** For addresses that are made of what is there: they never mean anything else (RFC 8246). */
export const forever = 'public, max-age=31536000, immutable'

import type { RequestHandler } from 'express'

const allowed = 'GET, HEAD, OPTIONS'

/**
 * Pages are read and nothing else. Whoever tries otherwise is told (RFC 9110, 15.5.6), before anything is looked up: the answer
 * for them would stand in place of the page for all who ask for that meanwhile.
 */
export const readOnly: RequestHandler = ({ method }, response, next) => {
  if (method === 'GET' || method === 'HEAD') return next()
  response.set('Allow', allowed)
  if (method === 'OPTIONS') return void response.status(204).end()
  response.status(405).type('text/plain').send('Pages can only be read: GET or HEAD.\n')
}

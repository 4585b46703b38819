import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { assertPortsFree, portFrom } from './ports.mjs'

afterEach(() => vi.unstubAllEnvs())

test('a port comes from its variable, or is the documented one', () => {
  vi.stubEnv('PORT', '8080')
  expect(portFrom('reader', 'PORT', 3000)).toMatchObject({ port: 8080 })
  vi.stubEnv('PORT', '')
  expect(portFrom('reader', 'PORT', 3000)).toMatchObject({ port: 3000 })
})

test.each(['abc', '0', '65536', '80.5', '-1'])('"%s" is no port', (text) => {
  vi.stubEnv('API_PORT', text)
  expect(() => portFrom('API', 'API_PORT', 4000)).toThrow('API_PORT must be a port between 1 and 65535')
})

test('a port that somebody listens on is named with the variable that chooses another', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const use = { name: 'reader', variable: 'PORT', port }
  await expect(assertPortsFree([use])).rejects.toThrow(`Port ${port} is already in use`)
  await expect(assertPortsFree([use])).rejects.toThrow(`for the reader with PORT=${port + 1}.`)
  server.close()
  await once(server, 'close')
  await expect(assertPortsFree([use])).resolves.toBeUndefined()
})

test('two services cannot share a port', async () => {
  const uses = ['PORT', 'API_PORT'].map((variable) => ({ name: variable, variable, port: 5000 }))
  await expect(assertPortsFree(uses)).rejects.toThrow('PORT and API_PORT must differ')
})

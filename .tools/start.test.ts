import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { run } from './process.mjs'

afterEach(() => vi.unstubAllEnvs())

test.each(['start', 'dev'])(
  '%s says in one sentence that a port is taken, before it builds anything',
  async (command) => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    vi.stubEnv('API_PORT', `${port}`)
    vi.stubEnv('PORT', `${port - 1}`)
    const { ok, output } = await run('node', [`.tools/${command}.mjs`])
    server.close()
    expect(ok).toBe(false)
    expect(output).toBe(
      `Port ${port} is already in use: stop what listens there, or choose another port for the API with API_PORT=${port + 1}.\n`,
    )
  },
)

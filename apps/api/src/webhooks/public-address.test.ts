import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { lookupPublic, PrivateAddressError } from './public-address.ts'
import { send } from './send.ts'

it('a name that leads to a private address is not resolved', async () => {
  const lookup = promisify(lookupPublic)
  await expect(lookup('localhost', { all: true })).rejects.toThrow(PrivateAddressError)
  await expect(lookup('localhost', {})).rejects.toThrow('localhost is not an address')
})

it('nothing is sent through such a name', async () => {
  const sending = { url: 'https://localhost:9/hook', secret: 'whsec_AAAA', id: 'a', body: '{}', now: 0 }
  await expect(send(sending, { allowPrivate: false })).rejects.toThrow(PrivateAddressError)
  await expect(send({ ...sending, url: 'http://localhost:9' }, { allowPrivate: false })).rejects.toThrow(
    PrivateAddressError,
  )
})

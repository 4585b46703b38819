import { expect, test } from 'vitest'
import { auditDependencies } from './audit.mjs'

const answering = (output: string) => async () => ({ ok: false, output })

const reporting = (severity: string) =>
  answering(
    `npm warn old lockfile\n${JSON.stringify({ vulnerabilities: { leftish: { name: 'leftish', severity, range: '<2.0.1' } } })}`,
  )

test.each(['high', 'critical'])('a vulnerability that is %s fails and is named', async (severity) => {
  const { ok, output } = await auditDependencies(reporting(severity))
  expect(ok).toBe(false)
  expect(output).toContain(`leftish <2.0.1: ${severity}`)
})

test('one that is low passes', async () => {
  expect(await auditDependencies(reporting('low'))).toMatchObject({ ok: true, output: '' })
})

test.each(['{"message":"405 Method Not Allowed"}', 'npm error network', ''])(
  'an answer that is no audit (%j) passes, and says that nothing was looked up',
  async (output) => {
    expect(await auditDependencies(answering(output))).toMatchObject({
      ok: true,
      note: expect.stringContaining('not looked up'),
    })
  },
)

import { expect, it } from 'vitest'
import { readAhead } from './read-ahead.ts'

/** Asks as Node does: the question leaves once the code that asked has let go. */
async function* ask(questions: number, sent: number[]) {
  for (let question = 1; question <= questions; question++)
    yield await new Promise<number>((resolve) => {
      process.nextTick(() => {
        sent.push(question)
        resolve(question)
      })
    })
}

it('has sent the next question, and no further one, before work with an answer begins', async () => {
  const sent: number[] = []
  const seen: number[][] = []
  for await (const answer of readAhead(ask(3, sent))) seen.push([answer, sent.length])
  expect(seen).toEqual([
    [1, 2],
    [2, 3],
    [3, 3],
  ])
})

it('gives the failure of a question to whoever takes its answer', async () => {
  async function* failing() {
    yield 1
    throw new Error('the site has gone')
  }
  const seen: number[] = []
  await expect(async () => {
    for await (const answer of readAhead(failing())) seen.push(answer)
  }).rejects.toThrow('the site has gone')
  expect(seen).toEqual([1])
})

import { expect, it } from 'vitest'
import { drawOnce } from './draw-once.ts'

/** What draws, and what it has drawn; the first time it fails where it is told to. */
function createPainter(fails = false) {
  const drawn: string[] = []
  const draw = drawOnce(
    async (subject: string) => {
      drawn.push(subject)
      if (fails && drawn.length === 1) throw new Error('no letters')
      return Buffer.from(subject)
    },
    { keyOf: String, most: 2 },
  )
  return { draw, drawn }
}

it('a picture is drawn once for all who ask for it', async () => {
  const { draw, drawn } = createPainter()
  const pictures = await Promise.all([draw('a'), draw('a'), draw('b')])
  expect(pictures.map(String)).toEqual(['a', 'a', 'b'])
  await draw('a')
  expect(drawn).toEqual(['a', 'b'])
})

it('one that nobody asked for longest is drawn again when there is no room', async () => {
  const { draw, drawn } = createPainter()
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await draw(name)
  expect(drawn).toEqual(['a', 'b', 'c', 'b'])
})

it('one that could not be drawn is tried again', async () => {
  const { draw } = createPainter(true)
  await expect(draw('a')).rejects.toThrow('no letters')
  expect(String(await draw('a'))).toBe('a')
})

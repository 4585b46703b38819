import { expect, it } from 'vitest'
import { readJson } from './read-json.ts'

const list = '[{"id":1,"title":{"rendered":"[gallery] {x}"}}]'

it.each([
  ['as it should be', list],
  ['behind the byte order marks of two files', `\ufeff\ufeff${list}`],
  ['behind a warning of PHP', `<br />\n<b>Warning</b>: x in <b>/a.php</b> on line <b>1</b><br />\n${list}`],
  ['behind one in the same line, with brackets', `[26-Nov-2026 10:00:00] Notice: {x} [y] ${list}`],
  ['before one', `${list}\n<br />\n<b>Warning</b>: [x] in <b>/a.php</b> on line <b>1</b><br />\n`],
])('finds the value %s', (_, text) => {
  expect(readJson(Buffer.from(text))).toEqual(JSON.parse(list))
})

it.each(['', '<html lang="uk"></html>', 'Error establishing a database connection'])(
  'finds none in “%s”',
  (text) => {
    expect(readJson(Buffer.from(text))).toBeUndefined()
  },
)

it('takes no beginning of a list for the list', () => {
  expect(readJson(Buffer.from(list.slice(0, -1)))).not.toBeInstanceOf(Array)
})

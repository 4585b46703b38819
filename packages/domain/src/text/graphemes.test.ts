import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterEnds, graphemeEnds } from './graphemes.ts'

const pieces = fc.constantFrom(
  ...'рада|е\u0301|й|ї\u0308|👩‍👩‍👧‍👦|👍🏽|🇺🇦|🇩🇪|❤️|1️⃣|☎|\r\n|\n| |«|’|ß|a\u0323\u0307|漢|\ud800|🏳️‍🌈|\u00ad|👩🏽‍🚒'.split(
    '|',
  ),
)

test('the rule for browsers without a segmenter agrees with the segmenter', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
      const text = list.join('')
      expect([...clusterEnds(text)], JSON.stringify(text)).toEqual([...graphemeEnds(text)])
    }),
    { numRuns: 2_000 },
  )
})

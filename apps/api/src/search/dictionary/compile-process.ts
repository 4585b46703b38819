// A process of its own, started by compile-dictionary.ts: compiling takes ten seconds and some hundreds of megabytes.
import { compileDictionary } from '@news/domain/text'
import { saveDictionary } from './dictionary-file.ts'
import { findInstalledDictionary } from './installed-dictionary.ts'

const [, , dataDir = ''] = process.argv
const installed = await findInstalledDictionary()
if (!installed) throw new Error('There is no dictionary to compile.')
const bytes = compileDictionary(await installed.read(), { onProgress: tell })
await saveDictionary({ dataDir, name: installed.name }, bytes)
if (process.connected) process.disconnect()

/** Whoever started it may have been ended: then nobody waits for it, and it ends without a word. */
function tell(done: number): void {
  process.send?.(done, undefined, undefined, (error) => {
    if (error) process.exit(1)
  })
}

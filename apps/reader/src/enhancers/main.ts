import { wakeIslands } from './islands.ts'
import { followNews } from './live.ts'
import { readOffline } from './offline.ts'
import { rememberSaved } from './saved.ts'
import { switchTheme } from './theme.ts'
import { keepTimesTrue } from './times.ts'

/**
 * What is always alive in the browser, on every page, without a library. A page is whole without it: these only add, and
 * one that fails leaves the others at work.
 */
for (const enhance of [switchTheme, rememberSaved, keepTimesTrue, wakeIslands, readOffline, followNews]) {
  try {
    enhance()
  } catch (error) {
    reportError(error)
  }
}

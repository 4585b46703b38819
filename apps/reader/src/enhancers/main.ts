import { letButtonsAct } from './acting.ts'
import { wakeIslands } from './islands.ts'
import { offerLanguage } from './language.ts'
import { followNews } from './live.ts'
import { readOffline } from './offline.ts'
import { rememberSaved } from './saved.ts'
import { keepTimesTrue } from './times.ts'

/**
 * What is always alive in the browser, on every page, without a library. A page is whole without it: these only add, and
 * one that fails leaves the others at work. Each has a task of its own: between two of them the browser answers to touch.
 */
for (const enhance of [rememberSaved, keepTimesTrue, wakeIslands, followNews, letButtonsAct, offerLanguage])
  setTimeout(enhance)

// At once: it waits for the page to be loaded, which may be so in the next task.
readOffline()

import type { SitePaths } from '@news/contract'
import type { LoadPage } from '../../page-request.ts'
import { everyLocale } from '../../view.ts'
import { KeptPage } from './KeptPage.tsx'

/** What the reader has saved on this device. */
export const loadSavedPage = loadKept('saved', (paths) => paths.saved())

/** For when there is no network: what was read before and can be read again. */
export const loadOfflinePage = loadKept('read', (paths) => paths.offline())

function loadKept(kind: 'saved' | 'read', toPath: (paths: SitePaths) => string): LoadPage {
  return async ({ words }) => ({
    status: 200,
    head: { title: words.kept[kind].title, isInstallable: true },
    content: <KeptPage kind={kind} />,
    script: 'src/enhancers/kept-list.ts',
    addresses: everyLocale(toPath),
  })
}

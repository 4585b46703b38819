import type { LoadPage } from '../../page-request.ts'
import { everyLocale } from '../../view.ts'
import { SettingsPage } from './SettingsPage.tsx'

/** What a reader may set on this device. */
export const loadSettingsPage: LoadPage = async ({ words }) => {
  const addresses = everyLocale((paths) => paths.settings())
  return {
    status: 200,
    head: { title: words.settings.title, isInstallable: true },
    content: <SettingsPage addresses={addresses} />,
    script: 'src/enhancers/settings.ts',
    addresses,
  }
}

import type { SitePaths } from '@news/contract'
import type { LoadPage } from './page-request.ts'
import { loadAboutPage } from './pages/AboutPage/load-about-page.tsx'
import { loadArticlePage } from './pages/ArticlePage/load-article-page.tsx'
import { loadContactPage } from './pages/ContactPage/load-contact-page.tsx'
import { loadCorrectionsPage } from './pages/CorrectionsPage/load-corrections-page.tsx'
import { loadFrontPage } from './pages/FrontPage/load-front-page.tsx'
import { loadOfflinePage, loadSavedPage } from './pages/KeptPage/load-kept-page.tsx'
import { loadAuthorPage, loadSectionPage, loadTagPage } from './pages/ListPage/load-list-page.tsx'
import { loadPartnershipCard } from './pages/PartnershipCard/load-partnership-card.tsx'
import { loadPartnershipPage } from './pages/PartnershipPage/load-partnership-page.tsx'
import { loadPartnershipsPage } from './pages/PartnershipsPage/load-partnerships-page.tsx'
import { loadSearchPage } from './pages/SearchPage/load-search-page.tsx'
import { loadSettingsPage } from './pages/SettingsPage/load-settings-page.tsx'

interface Route {
  /** The path with `:slug` in it, made by the same table that makes the links. */
  path: (paths: SitePaths) => string
  load: LoadPage
}

/** Every page of the site: its path, and what loads it. The same in every language. */
export const routes: readonly Route[] = [
  { path: (paths) => paths.front(), load: loadFrontPage },
  { path: (paths) => paths.article(':slug'), load: loadArticlePage },
  { path: (paths) => paths.section(':slug'), load: loadSectionPage },
  { path: (paths) => paths.tag(':slug'), load: loadTagPage },
  { path: (paths) => paths.author(':slug'), load: loadAuthorPage },
  { path: (paths) => paths.corrections(), load: loadCorrectionsPage },
  { path: (paths) => paths.about(), load: loadAboutPage },
  { path: (paths) => paths.contact(), load: loadContactPage },
  { path: (paths) => paths.settings(), load: loadSettingsPage },
  { path: (paths) => paths.saved(), load: loadSavedPage },
  { path: (paths) => paths.offline(), load: loadOfflinePage },
  { path: (paths) => paths.search(), load: loadSearchPage },
  { path: (paths) => paths.partnerships(), load: loadPartnershipsPage },
  { path: (paths) => paths.partnership(':slug'), load: loadPartnershipPage },
  { path: (paths) => paths.partnershipCard(':slug'), load: loadPartnershipCard },
]

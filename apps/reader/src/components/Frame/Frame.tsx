import '../../styles/tokens.css'
import '../../styles/base.css'
import type { Section } from '@news/domain'
import { usePage } from '../../page-context.ts'
import type { View } from '../../view.ts'
import { Footer } from './Footer.tsx'
import styles from './Frame.module.css'
import { Masthead } from './Masthead.tsx'
import { Status } from './Status.tsx'

/** What is around every page: the masthead with its sections, the main part, the foot. */
export function Frame({ view, sections }: { view: View; sections: readonly Section[] }) {
  const { words } = usePage()
  return (
    <>
      <a className={styles.skip} href="#content">
        {words.skipToContent}
      </a>
      <Masthead addresses={view.addresses} sections={sections} current={view.section} />
      <main className={styles.main} id="content" tabIndex={-1}>
        {view.content}
      </main>
      <Footer />
      <Status />
    </>
  )
}

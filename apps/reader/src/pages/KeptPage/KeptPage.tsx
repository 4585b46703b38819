import { PageTitle } from '../../components/PageTitle.tsx'
import { usePage } from '../../page-context.ts'
import styles from './KeptPage.module.css'

/** What is on the device: the list is made there, and nobody else sees it. */
export function KeptPage({ kind }: { kind: 'saved' | 'read' }) {
  const { paths, words } = usePage()
  const { title, text, empty } = words.kept[kind]
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>{text}</p>
      <ul data-kept={kind} data-empty={empty} aria-live="polite" />
      {kind === 'saved' && (
        <p role="status">
          <button
            className={styles.take}
            type="button"
            hidden
            data-edition={paths.front()}
            data-words={`${words.kept.edition.take}|${words.kept.edition.taken}`}
          />
        </p>
      )}
      <noscript>
        <p>{words.kept.needsScript}</p>
      </noscript>
    </>
  )
}

import { maxQueryLength } from '@news/contract'
import { PageTitle } from '../../components/PageTitle.tsx'
import field from '../../components/TextField.module.css'
import { usePage } from '../../page-context.ts'
import styles from './KeptPage.module.css'

/** What is on the device: the list is made there and searched there, and nobody else sees it. */
export function KeptPage({ kind }: { kind: 'saved' | 'read' }) {
  const { paths, scriptPath, words } = usePage()
  const { title, text, empty } = words.kept[kind]
  const { label, found, nothing } = words.kept.find
  return (
    <div className={styles.page}>
      <PageTitle>{title}</PageTitle>
      <p>{text}</p>
      <search>
        <form className={styles.find} data-find={scriptPath('src/enhancers/kept-search.ts')} hidden>
          <label className={field.note} htmlFor="find">
            {label}
          </label>
          <input
            className={field.field}
            id="find"
            type="search"
            maxLength={maxQueryLength}
            autoComplete="off"
            enterKeyHint="search"
          />
          <output className={field.note} htmlFor="find" data-words={`${found}|${nothing}`} />
        </form>
      </search>
      <p data-none hidden>
        {empty}
      </p>
      <p data-failure hidden>
        {words.kept.noRoom}
      </p>
      <ul className={styles.list} data-kept={kind} />
      {kind === 'saved' && (
        <p role="status">
          <button className={styles.take} type="button" hidden data-edition={paths.front()} />
        </p>
      )}
      <noscript>
        <p>{words.kept.needsScript}</p>
      </noscript>
    </div>
  )
}

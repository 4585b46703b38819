import { maxQueryLength } from '@news/contract'
import { AskAgain } from '../../components/AskAgain.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import field from '../../components/TextField.module.css'
import way from '../../components/Way.module.css'
import { usePage } from '../../page-context.ts'
import styles from './KeptPage.module.css'

type Kind = 'saved' | 'read'

/** What is on the device: the list is made there and searched there, and nobody else sees it. */
export function KeptPage({ kind }: { kind: Kind }) {
  const { words } = usePage()
  const { title, text } = words.kept[kind]
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <div className={styles.page}>
        <p className={styles.text}>{text}</p>
        <Find />
        <Kept kind={kind} />
        {kind === 'saved' && <Edition />}
      </div>
    </>
  )
}

function Find() {
  const { scriptPath, words } = usePage()
  const { label, found, nothing } = words.kept.find
  return (
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
  )
}

function Kept({ kind }: { kind: Kind }) {
  const { paths, words } = usePage()
  const { kept, notFound } = words
  return (
    <div>
      {kind === 'read' && <Again />}
      <div data-none hidden>
        <p>{kept[kind].empty}</p>
        {kind === 'saved' && (
          <p>
            <a className={way.way} href={paths.front()}>
              {notFound.toFront}
            </a>
          </p>
        )}
      </div>
      <p data-failure hidden>
        {kept.noRoom}
      </p>
      <ul className={styles.list} data-kept={kind} />
      <noscript>
        <p>{kept.needsScript}</p>
      </noscript>
    </div>
  )
}

/** On the way once more to what could not be loaded. */
function Again() {
  const { paths, words } = usePage()
  return (
    <p>
      <AskAgain />
      <a className={way.way} href={paths.front()}>
        {words.notFound.toFront}
      </a>
    </p>
  )
}

/** The stories of the day, to be taken along; only a script can do so. */
function Edition() {
  const { paths, words } = usePage()
  const { title, text } = words.kept.offer
  return (
    <aside className={styles.edition}>
      <h2>{title}</h2>
      <p>{text}</p>
      <p role="status">
        <button className={styles.take} type="button" hidden data-edition={paths.front()} />
      </p>
    </aside>
  )
}

import { usePage } from '../../page-context.ts'
import styles from './Actions.module.css'

/** What a reader may do with an article. Each button appears once the scripts have given it something to do. */
export function Actions({ id }: { id: string }) {
  const { words } = usePage()
  const { save, saved } = words.save
  return (
    <div className={styles.actions}>
      <button type="button" hidden data-save={id} data-words={`${save}|${saved}`}>
        {save}
      </button>
      <button type="button" hidden data-act="share" aria-live="polite">
        {words.share}
      </button>
    </div>
  )
}

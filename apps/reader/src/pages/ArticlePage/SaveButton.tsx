import { usePage } from '../../page-context.ts'
import styles from './SaveButton.module.css'

/** Saves an article for later, on this device. It appears once `enhancers/saved.ts` has given it something to do. */
export function SaveButton({ id }: { id: string }) {
  const { save, saved } = usePage().words.save
  return (
    <button className={styles.save} type="button" hidden data-save={id} data-words={`${save}|${saved}`}>
      {save}
    </button>
  )
}

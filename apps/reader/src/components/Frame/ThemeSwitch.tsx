import { usePage } from '../../page-context.ts'
import styles from './ThemeSwitch.module.css'

/** The button that goes through the themes. It appears once the scripts have given it something to do. */
export function ThemeSwitch() {
  const { words } = usePage()
  return (
    <button className={styles.theme} type="button" hidden aria-label={words.themeSwitch} data-act="theme" />
  )
}

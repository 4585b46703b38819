import { usePage } from '../../page-context.ts'
import styles from './ThemeSwitch.module.css'

/** The button that goes through the themes. It appears once `enhancers/theme.ts` has given it something to do. */
export function ThemeSwitch() {
  const { words } = usePage()
  const { system, light, dark } = words.theme
  return (
    <button
      className={styles.theme}
      type="button"
      hidden
      title={words.themeSwitch}
      aria-label={words.themeSwitch}
      data-theme-toggle={[system, light, dark].join('|')}
    />
  )
}

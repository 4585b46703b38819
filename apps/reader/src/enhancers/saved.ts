import { demand } from './demand.ts'
import { labelSaved } from './save-label.ts'

/**
 * Shows the button that saves an article, and whether this one is saved: on this device alone. The rest comes with the
 * first touch. Where nothing can be stored the button does not appear.
 */
export function rememberSaved(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-save]')
  if (!button) return
  labelSaved(button)
  button.onclick = async () => (await demand()).toggleSaved(button)
  button.hidden = false
}

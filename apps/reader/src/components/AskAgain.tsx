import { usePage } from '../page-context.ts'
import way from './Way.module.css'

/** An empty reference is the address of the page itself (RFC 3986, 4.4). */
const itself = ''

/** Asks once more for what could not be shown, at the address where it should be. */
export function AskAgain() {
  return (
    <a className={way.way} href={itself}>
      {usePage().words.askAgain}
    </a>
  )
}

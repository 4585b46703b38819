import { showFreshPosts } from './fresh-posts.ts'
import { toggleSaved } from './save-page.ts'
import { tellChanges } from './tell-changes.ts'

/** What a page does when something happens to it: one file, since each costs a way to the server of its own. */
export const onDemand = { showFreshPosts, tellChanges, toggleSaved }

import type { Post } from '@news/domain'
import { Notice } from '../../components/Notice.tsx'
import { useForeignLanguage, usePage } from '../../page-context.ts'
import { typeset } from '../../typeset.ts'

interface GonePageProps {
  reason: string | undefined
  /** What was published lately. */
  recent: readonly Post[]
}

/** An article was taken back; readers are told why, and what else there is. */
export function GonePage({ reason, recent }: GonePageProps) {
  const { site, words } = usePage()
  // A reason does not say in which language it is.
  const { language } = site
  const foreign = useForeignLanguage(language)
  return (
    <Notice title={words.gone.title} text={words.gone.text} posts={recent}>
      {reason && (
        <p>
          <b>{words.gone.reason}:</b> <span lang={foreign}>{typeset(reason, language)}</span>
        </p>
      )}
    </Notice>
  )
}

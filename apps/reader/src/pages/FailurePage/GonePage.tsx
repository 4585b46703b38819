import { Notice } from '../../components/Notice.tsx'
import { usePage } from '../../page-context.ts'

/** An article was taken back; readers are told why. */
export function GonePage({ reason }: { reason: string | undefined }) {
  const { words } = usePage()
  return (
    <Notice title={words.gone.title} text={words.gone.text}>
      {reason && (
        <p>
          <b>{words.gone.reason}:</b> {reason}
        </p>
      )}
    </Notice>
  )
}

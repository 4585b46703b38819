import type { Source } from '@news/domain'
import { usePage } from '../page-context.ts'
import { SourceLine } from './SourceLine.tsx'
import styles from './Sources.module.css'

/** Where the facts come from. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const { words } = usePage()
  if (sources.length === 0) return null
  return (
    <section className={styles.sources}>
      <h2>{words.sources}</h2>
      <ul>
        {sources.map((source) => (
          <li key={`${source.title} ${source.url}`}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}

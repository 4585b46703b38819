import type { EmbedBlock } from '@news/domain'
import { usePage } from '../../page-context.ts'
import styles from './Embed.module.css'
import { describeEmbed } from './embed-kind.ts'

/**
 * What lives on another site, as a card that leads there and says so. A foreign frame would tell that site who reads
 * what, before anybody asked for it.
 */
export function Embed({ embed }: { embed: EmbedBlock }) {
  const { locale, words } = usePage()
  const { kind, provider, host } = describeEmbed(embed)
  return (
    <a className={styles.card} href={embed.url} rel="noopener">
      <span lang={locale}>{words.embed[kind](provider)}</span>
      {embed.title && <b>{embed.title}</b>}
      <small lang={locale}>{words.embed.leavesSite(host)}</small>
    </a>
  )
}

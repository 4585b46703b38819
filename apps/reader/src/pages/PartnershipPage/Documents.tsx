import type { Partnership } from '@news/domain'
import { FuzzyDate } from '../../components/FuzzyDate.tsx'
import { Text } from '../../components/Text.tsx'
import { usePage } from '../../page-context.ts'
import { Facts } from './Facts.tsx'

/** The papers that a partnership rests on. */
export function Documents({ documents }: Pick<Partnership, 'documents'>) {
  const { words } = usePage()
  const facts = documents.map(({ title, kind, number, date, url }) => ({
    key: `${Object.values(title).join()} ${number}`,
    text: <Text of={title} />,
    url,
    more: (
      <>
        {words.partnership.documentKind[kind]}
        {number && ` ${words.partnership.documentNumber} ${number}`}
        {date && ' · '}
        {date && <FuzzyDate date={date} />}
      </>
    ),
  }))
  return <Facts heading={words.partnership.documents} facts={facts} />
}

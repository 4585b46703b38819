import type { Partnership } from '@news/domain'
import { partnershipKinds, partnershipStage, partnershipStages } from '@news/domain'
import { usePage } from '../../page-context.ts'
import { type Choice, pathWith } from './choice.ts'
import styles from './Filters.module.css'

interface FiltersProps {
  /** All that there are: only what some of them have is offered. */
  partnerships: readonly Partnership[]
  choice: Choice
}

/** What the list can be narrowed by, as plain links: each leads to a page of its own. */
export function Filters({ partnerships, choice }: FiltersProps) {
  const { clock, locale, words } = usePage()
  const members = partnerships.flatMap((partnership) =>
    partnership.members.map((member) => ({
      ...member,
      stage: partnershipStage(partnership, member.municipality.slug, clock.now),
    })),
  )
  const nameOfCountry = new Intl.DisplayNames(locale, { type: 'region' })
  const countries = [...new Set(members.map(({ municipality }) => municipality.country))].sort()
  const kinds = partnershipKinds.filter((kind) => members.some((member) => member.kind === kind))
  const stages = partnershipStages.filter((stage) => members.some((member) => member.stage === stage))
  return (
    <nav className={styles.filters} aria-label={words.partnerships}>
      <Row
        name="country"
        choice={choice}
        options={countries}
        wordOf={(code) => nameOfCountry.of(code) ?? code}
      />
      <Row name="kind" choice={choice} options={kinds} wordOf={(kind) => words.partnership.kind[kind]} />
      <Row name="stage" choice={choice} options={stages} wordOf={(stage) => words.partnership.stage[stage]} />
    </nav>
  )
}

interface RowProps<Option extends string> {
  name: keyof Choice
  choice: Choice
  options: readonly Option[]
  wordOf: (option: Option) => string
}

function Row<Option extends string>({ name, choice, options, wordOf }: RowProps<Option>) {
  const { paths, words } = usePage()
  if (options.length < 2) return null
  const path = paths.partnerships()
  return (
    <ul>
      <li className={styles.name}>{words.partnership.filter[name]}:</li>
      <li>
        <a
          href={pathWith(path, { ...choice, [name]: undefined })}
          aria-current={choice[name] === undefined ? 'true' : undefined}
        >
          {words.partnership.filter.all}
        </a>
      </li>
      {options.map((option) => (
        <li key={option}>
          <a
            href={pathWith(path, { ...choice, [name]: option })}
            aria-current={choice[name] === option ? 'true' : undefined}
          >
            {wordOf(option)}
          </a>
        </li>
      ))}
    </ul>
  )
}

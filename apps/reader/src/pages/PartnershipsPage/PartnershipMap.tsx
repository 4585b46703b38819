import { type Municipality, municipalityName, type Partnership } from '@news/domain'
import { usePage } from '../../page-context.ts'
import { chooseLabels, type Spot } from './map-labels.ts'
import { mapSize, outlines, placeOnMap } from './outlines.ts'
import styles from './PartnershipMap.module.css'

/**
 * The partners on a map, drawn here from public-domain outlines. It repeats the table, which
 * stands before it; to programs that read pages aloud it is one picture.
 */
export function PartnershipMap({ partnerships }: { partnerships: readonly Partnership[] }) {
  const { locale, words } = usePage()
  // Who has most to tell is named first: names that find no room are left out.
  const spots = new Map(
    partnerships
      .toSorted((a, b) => b.milestones.length - a.milestones.length)
      .flatMap(({ members }) =>
        members.flatMap(({ municipality }) => {
          const place = placeOf(municipality)
          const name = municipalityName(municipality, locale)
          return place ? [[municipality.slug, { ...place, name }] as const] : []
        }),
      ),
  )
  if (spots.size === 0) return null
  return (
    <figure className={styles.map}>
      <svg viewBox={`0 0 ${mapSize.width} ${mapSize.height}`} role="img">
        <title>{words.partnership.map}</title>
        {outlines.map(({ id, path }) => (
          <path key={id} d={path} className={members.has(id) ? styles.member : styles.land} />
        ))}
        {partnerships.map((partnership) => (
          <Link key={partnership.slug} partnership={partnership} spots={spots} />
        ))}
        {[...spots].map(([slug, { x, y }]) => (
          <circle key={slug} cx={x} cy={y} r="4" className={styles.city} />
        ))}
        {chooseLabels([...spots.values()], mapSize.width).map(({ name, x, y, anchor }) => (
          <text key={name} x={x} y={y} textAnchor={anchor} className={styles.name}>
            {name}
          </text>
        ))}
      </svg>
      <figcaption>{words.partnership.mapDescription}</figcaption>
    </figure>
  )
}

/** Germany and Ukraine by their numbers in ISO 3166-1. */
const members: ReadonlySet<string> = new Set(['276', '804'])

function placeOf({ coordinates }: Municipality): { x: number; y: number } | undefined {
  return coordinates && placeOnMap(coordinates.longitude, coordinates.latitude)
}

/** A bow, so that lines that lie close can be told apart. */
function Link({ partnership, spots }: { partnership: Partnership; spots: ReadonlyMap<string, Spot> }) {
  const [from, ...others] = partnership.members.flatMap(
    ({ municipality }) => spots.get(municipality.slug) ?? [],
  )
  if (!from) return null
  return others.map((to) => (
    <path
      key={to.name}
      className={styles.link}
      d={`M${from.x},${from.y}Q${Math.round((from.x + to.x) / 2)},${Math.round(Math.min(from.y, to.y) - Math.abs(from.x - to.x) / 6)} ${to.x},${to.y}`}
    />
  ))
}

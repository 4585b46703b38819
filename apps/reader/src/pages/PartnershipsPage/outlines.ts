import { geoConicConformal, geoContains, geoPath } from 'd3-geo'
import { feature, merge } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' }

/** The map in its own units. */
export const mapSize = { width: 640, height: 340 } as const

/** The outline of a country on the map, by its number in ISO 3166-1. */
export interface Outline {
  id: string
  path: string
}

type Country = Polygon<{ name: string }> | MultiPolygon<{ name: string }>

const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>
const ukraine = '804'
const russia = '643'
const crimea: [number, number] = [34.1, 45.2]

/** From the Rhine to the Donets: equal shapes, as maps of Europe have them. */
const projection = geoConicConformal()
  .rotate([-22.5, 0])
  .parallels([46, 54])
  .center([0, 49.8])
  .scale(1_480)
  .translate([mapSize.width / 2, mapSize.height / 2])
  .clipExtent([
    [0, 0],
    [mapSize.width, mapSize.height],
  ])

const toPath = geoPath(projection).digits(0)

/** Where a place lies on the map; `undefined` beyond its edge. */
export function placeOnMap(longitude: number, latitude: number): { x: number; y: number } | undefined {
  const [x = -1, y = -1] = projection([longitude, latitude]) ?? []
  const isInside = x >= 0 && y >= 0 && x <= mapSize.width && y <= mapSize.height
  return isInside ? { x: Math.round(x), y: Math.round(y) } : undefined
}

/** The countries that the map shows. */
export const outlines: readonly Outline[] = countries().flatMap(({ id, shape }) => {
  const path = toPath(shape)
  return path === null ? [] : [{ id, path }]
})

/**
 * The outlines of Natural Earth (public domain), with Crimea where it belongs: they draw who holds a place, not whose it
 * is by international law.
 */
function countries(): { id: string; shape: ReturnType<typeof merge> }[] {
  const all = topology.objects.countries.geometries as Country[]
  const occupied = polygonsOf(all.find(({ id }) => id === russia)).filter((polygon) =>
    geoContains(feature(topology, polygon), crimea),
  )
  return all.map((country) => {
    const polygons = polygonsOf(country)
    const own = polygons.filter(({ arcs }) => !occupied.some((other) => other.arcs === arcs))
    const whole = country.id === ukraine ? [...polygons, ...occupied] : own
    return { id: String(country.id), shape: merge(topology, whole) }
  })
}

function polygonsOf(country: Country | undefined): Polygon[] {
  if (!country) return []
  const parts = country.type === 'Polygon' ? [country.arcs] : country.arcs
  return parts.map((arcs) => ({ type: 'Polygon', arcs }))
}

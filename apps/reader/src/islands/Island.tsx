import type { ComponentType } from 'react'
import { Gallery, type GalleryProps } from './gallery/Gallery.tsx'

/** The rich parts of pages, each with what it is given. All of it must survive JSON. */
export interface IslandProps {
  gallery: GalleryProps
}

export type IslandName = keyof IslandProps

const components: { [Name in IslandName]: ComponentType<IslandProps[Name]> } = { gallery: Gallery }

interface PlacedIsland<Name extends IslandName> {
  name: Name
  props: IslandProps[Name]
}

/**
 * A rich part of a page: plain HTML that is of use as it is, and that React takes over in the browser once somebody
 * touches it. Until then the page carries none of its code. `hydrate.tsx` is the other half.
 */
export function Island<Name extends IslandName>({ name, props }: PlacedIsland<Name>) {
  const Component: ComponentType<IslandProps[Name]> = components[name]
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      <Component {...props} />
    </div>
  )
}

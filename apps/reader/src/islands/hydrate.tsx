import { type ComponentType, type PropsWithChildren, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import type { IslandName, IslandProps } from './Island.tsx'

type Loaders = { [Name in IslandName]: () => Promise<ComponentType<IslandProps[Name]>> }

/** Where the code of each island lies; it comes with the first touch. */
const loaders: Loaders = {
  gallery: async () => (await import('./gallery/Gallery.tsx')).Gallery,
}

/**
 * Gives an island to React, over the HTML that the server made of the same properties.
 *
 * @returns when it answers to touch
 */
export async function hydrateIsland(element: HTMLElement): Promise<void> {
  const { island, props } = element.dataset
  if (!isIsland(island)) throw new RangeError(`there is no island "${island}"`)
  const Component = await loaders[island]()
  await new Promise<void>((resolve) => {
    hydrateRoot(
      element,
      <Announced onReady={resolve}>
        <Component {...JSON.parse(props ?? '{}')} />
      </Announced>,
    )
  })
}

function isIsland(name: string | undefined): name is IslandName {
  return name !== undefined && Object.hasOwn(loaders, name)
}

function Announced({ onReady, children }: PropsWithChildren<{ onReady: () => void }>) {
  useEffect(onReady, [onReady])
  return children
}

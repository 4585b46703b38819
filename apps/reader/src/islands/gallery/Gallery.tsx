import type { Image } from '@news/domain'
import { type MouseEvent, useState } from 'react'
import { Pixels } from '../../components/Pixels.tsx'
import styles from './Gallery.module.css'
import { Viewer } from './Viewer.tsx'

/** An image of this site with its words ready to be printed. */
export interface GalleryImage extends Image {
  /** Its place among the others, in words: "2 із 5". */
  position: string
}

export interface GalleryProps {
  images: readonly GalleryImage[]
  words: { label: string; previous: string; next: string; close: string }
  /** The language of the words; captions are in that of the article around. */
  locale: string
}

/** Images in a grid, each a link to itself; in the browser they open in a viewer over the page. */
export function Gallery(props: GalleryProps) {
  const [shown, setShown] = useState<number>()
  const { images } = props
  return (
    <>
      <ul className={styles.grid}>
        {images.map((image, i) => (
          <li key={image.src}>
            <Thumbnail image={image} onOpen={() => setShown(i)} />
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <Viewer {...props} index={shown} onMove={setShown} onClose={() => setShown(undefined)} />
      )}
    </>
  )
}

function Thumbnail({ image, onOpen }: { image: GalleryImage; onOpen: () => void }) {
  const { alt, caption, credit, position, src } = image
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen()
  }
  return (
    <figure>
      <a href={src} onClick={open} aria-label={alt ? undefined : (caption ?? position)}>
        <Pixels image={image} sizes="(min-width: 40rem) 13rem, 45vw" />
      </a>
      {(caption || credit) && (
        <figcaption>
          {caption && <bdi>{caption}</bdi>}
          {caption && credit && ' · '}
          {credit}
        </figcaption>
      )}
    </figure>
  )
}

import type { GalleryBlock, Image } from '@news/domain'
import type { GalleryImage, GalleryProps } from '../../islands/gallery/Gallery.tsx'
import { Island } from '../../islands/Island.tsx'
import { usePage } from '../../page-context.ts'
import { Picture } from '../Picture.tsx'
import { isOurs } from '../Pixels.tsx'
import styles from './GalleryFigure.module.css'

/** Several images together. Those that are not loaded stand below the rest as links. */
export function GalleryFigure({ gallery }: { gallery: GalleryBlock }) {
  const { savesData } = usePage()
  const { images, caption } = gallery
  const isLoaded = (image: Image) => isOurs(image) && !savesData
  const ours = useGallery(images.filter(isLoaded))
  return (
    <figure className={styles.gallery}>
      {ours.images.length > 0 && <Island name="gallery" props={ours} />}
      {images
        .filter((image) => !isLoaded(image))
        .map((image) => (
          <Picture key={image.src} image={image} />
        ))}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** All that the island shows, as plain texts: it has no page around it in the browser. */
function useGallery(images: readonly Image[]): GalleryProps {
  const { locale, words } = usePage()
  const { label, previous, next, close, position } = words.gallery
  return {
    images: images.map((image, i) =>
      toGalleryImage(image, position(i + 1, images.length), words.picture.credit),
    ),
    words: { label, previous, next, close },
    locale,
  }
}

function toGalleryImage({ credit, ...image }: Image, position: string, creditLabel: string): GalleryImage {
  return { ...image, position, ...(credit && { credit: `${creditLabel}: ${credit}` }) }
}

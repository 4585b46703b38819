import type { Image } from '@news/domain'
import { usePage } from '../page-context.ts'
import styles from './Picture.module.css'
import { isOurs, Pixels, type PixelsProps } from './Pixels.tsx'

interface PictureProps extends PixelsProps {
  /** The language of the words, when it is not that of the text around. */
  language?: string | undefined
}

/**
 * A picture with its caption and credit. One that lies elsewhere is not loaded but linked, since no page asks a third party;
 * and so is every one for those who save data.
 */
export function Picture({ image, language, ...loading }: PictureProps) {
  const { savesData } = usePage()
  const { caption, credit } = image
  return (
    <figure className={styles.figure}>
      {isOurs(image) && !savesData ? <Pixels image={image} {...loading} /> : <Linked image={image} />}
      {(caption || credit) && (
        <figcaption className={styles.caption} lang={language}>
          {/* Isolated: a sign in it that turns the direction of text must not turn the credit around. */}
          {caption && <bdi>{caption}</bdi>}
          {caption && credit && ' · '}
          {credit && <Credit credit={credit} language={language} />}
        </figcaption>
      )}
    </figure>
  )
}

function Credit({ credit, language }: { credit: string; language: string | undefined }) {
  const { words, locale } = usePage()
  return (
    <span>
      <span lang={language && locale}>{words.picture.credit}:</span> {credit}
    </span>
  )
}

function Linked({ image }: { image: Image }) {
  const { words, locale } = usePage()
  return (
    <div className={styles.linked}>
      {image.alt && <p>{image.alt}</p>}
      <a href={image.src} rel="noreferrer" lang={locale}>
        {isOurs(image) ? words.picture.show : words.picture.elsewhere(new URL(image.src).hostname)}
      </a>
    </div>
  )
}

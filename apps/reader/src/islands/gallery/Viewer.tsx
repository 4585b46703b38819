import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { Pixels } from '../../components/Pixels.tsx'
import type { GalleryImage, GalleryProps } from './Gallery.tsx'
import { useSwipe } from './use-swipe.ts'
import styles from './Viewer.module.css'

interface ViewerProps extends GalleryProps {
  /** The image that is shown; none while the viewer is closed. */
  index: number | undefined
  onMove: (index: number) => void
  onClose: () => void
}

/**
 * One image over the whole screen; arrow keys and swipes lead to its neighbours, Escape and the backdrop back. Closed, it
 * is an empty element in the page: so the page knows to carry its styles.
 */
export function Viewer({ images, words, locale, index, onMove, onClose }: ViewerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const image = index === undefined ? undefined : images[index]
  const isOpen = image !== undefined
  useEffect(() => (isOpen ? dialog.current?.showModal() : undefined), [isOpen])
  const move = (step: number) => {
    if (index !== undefined && step !== 0) onMove((index + step + images.length) % images.length)
  }
  return (
    <dialog
      ref={dialog}
      className={styles.viewer}
      aria-label={words.label}
      onClose={onClose}
      onClick={closeOnBackdrop}
      onKeyDown={(event) => move(stepOf(event))}
      {...useSwipe(move)}
    >
      {image && <Shown image={image} />}
      {image && images.length > 1 && (
        <>
          <button type="button" lang={locale} aria-label={words.previous} onClick={() => move(-1)}>
            ‹
          </button>
          <button type="button" lang={locale} aria-label={words.next} onClick={() => move(1)}>
            ›
          </button>
        </>
      )}
      {image && (
        <button type="button" lang={locale} aria-label={words.close} onClick={() => dialog.current?.close()}>
          ×
        </button>
      )}
    </dialog>
  )
}

function Shown({ image }: { image: GalleryImage }) {
  const { position, caption, credit } = image
  return (
    <>
      <Pixels key={image.src} image={image} priority sizes="100vw" />
      <p aria-live="polite">{[position, caption, credit].filter((part) => part !== undefined).join(' · ')}</p>
    </>
  )
}

function stepOf({ key }: KeyboardEvent): number {
  return key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
}

/** The backdrop belongs to the dialog: what is hit beside its content is the dialog itself. */
function closeOnBackdrop({ target, currentTarget }: MouseEvent<HTMLDialogElement>) {
  if (target === currentTarget) currentTarget.close()
}

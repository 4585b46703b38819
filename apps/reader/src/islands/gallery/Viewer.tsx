import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { Pixels } from '../../components/Pixels.tsx'
import type { GalleryProps } from './Gallery.tsx'
import { useSwipe } from './use-swipe.ts'
import styles from './Viewer.module.css'

interface ViewerProps extends GalleryProps {
  index: number
  onMove: (index: number) => void
  onClose: () => void
}

/** One image over the whole screen; arrow keys and swipes lead to its neighbours, Escape and the backdrop back. */
export function Viewer({ images, words, locale, index, onMove, onClose }: ViewerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const move = (step: number) => onMove((index + step + images.length) % images.length)
  const swipe = useSwipe(move)
  const image = images[index]
  if (!image) return null
  const { position, caption, credit, src } = image
  return (
    <dialog
      ref={dialog}
      className={styles.viewer}
      aria-label={words.label}
      onClose={onClose}
      onClick={closeOnBackdrop}
      onKeyDown={(event) => move(stepOf(event))}
      {...swipe}
    >
      <Pixels key={src} image={image} priority sizes="100vw" />
      <p aria-live="polite">
        {position}
        {caption && (
          <>
            {' · '}
            <bdi>{caption}</bdi>
          </>
        )}
        {credit && ` · ${credit}`}
      </p>
      {images.length > 1 && (
        <>
          <button type="button" lang={locale} aria-label={words.previous} onClick={() => move(-1)}>
            ‹
          </button>
          <button type="button" lang={locale} aria-label={words.next} onClick={() => move(1)}>
            ›
          </button>
        </>
      )}
      <button type="button" lang={locale} aria-label={words.close} onClick={() => dialog.current?.close()}>
        ×
      </button>
    </dialog>
  )
}

function stepOf({ key }: KeyboardEvent): number {
  return key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
}

/** The backdrop belongs to the dialog: what is hit beside its content is the dialog itself. */
function closeOnBackdrop({ target, currentTarget }: MouseEvent<HTMLDialogElement>) {
  if (target === currentTarget) currentTarget.close()
}

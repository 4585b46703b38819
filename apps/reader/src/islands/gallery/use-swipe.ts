import { type PointerEvent, useRef } from 'react'

/** How far a finger must go sideways, in CSS pixels, until it means the neighbour and not a tremble. */
const thresholdPixels = 40

/** The handlers that make a step of every swipe: to the left is forward, as one turns a page. */
export function useSwipe(onStep: (step: 1 | -1) => void) {
  const start = useRef<number>(undefined)
  return {
    onPointerDown: ({ clientX, isPrimary }: PointerEvent) => {
      start.current = isPrimary ? clientX : undefined
    },
    onPointerUp: ({ clientX }: PointerEvent) => {
      const distance = clientX - (start.current ?? clientX)
      start.current = undefined
      if (Math.abs(distance) >= thresholdPixels) onStep(distance < 0 ? 1 : -1)
    },
    onPointerCancel: () => {
      start.current = undefined
    },
  }
}

/**
 * Runs before the first paint, so that a page never flashes in the wrong colours: the theme that the reader chose.
 * All else that is alive in the browser is in `enhancers/`.
 */
export const bootScript =
  'try{let t=localStorage.getItem("theme");t&&(document.documentElement.dataset.theme=t)}catch{}'

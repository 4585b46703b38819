/**
 * Runs before the first paint, so that a page never flashes in the wrong colours: the theme,
 * the size of type and whether there are pictures, as the reader chose.
 * All else that is alive in the browser is in `enhancers/`.
 */
export const bootScript =
  'try{for(let k of["theme","size","images"])localStorage[k]&&(document.documentElement.dataset[k]=localStorage[k])}catch{}'

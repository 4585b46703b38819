/**
 * Runs before the first paint, so that a page never flashes in the wrong colours: the theme, the size of type and whether
 * there are pictures, as the reader chose. And again when the reader comes back to a page that the browser had put aside,
 * and may have chosen otherwise meanwhile. All else that is alive in the browser is in `enhancers/`.
 */
export const bootScript =
  '(onpageshow=()=>{try{for(let k of["theme","size","images"])document.documentElement.dataset[k]=localStorage[k]||""}catch{}})()'

/**
 * Runs before the first paint, so that a page never flashes in the wrong colours: the theme, the size of type and whether
 * there are pictures, as the reader chose. And again when the reader comes back to a page that the browser had put aside,
 * and may have chosen otherwise meanwhile. All else that is alive in the browser is in `enhancers/`.
 *
 * The main thread waits while a browser opens its store, on a slow phone for as long as the page takes to be parsed. Whoever
 * has no worker yet is here for the first time and has hardly chosen anything: there the store is asked behind the first paint.
 * (Who chose, and passes the worker by with a reload that is forced, sees the other colours for one frame.)
 */
export const bootScript =
  'onpageshow=()=>{try{for(let k of["theme","size","images"])document.documentElement.dataset[k]=localStorage[k]||""}catch{}};navigator.serviceWorker?.controller===null?requestAnimationFrame(()=>setTimeout(onpageshow)):onpageshow()'

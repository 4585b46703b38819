/** A page to look things up in; without its styles, which the policy of the page that looks would have to refuse. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html.replace(/<style>.*?<\/style>/s, ''), 'text/html')
}

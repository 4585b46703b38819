/**
 * What the store calls a post of a site: the same whether it came in an export or over the REST API, and whether the
 * site was reached with or without encryption.
 *
 * @param url the address of the site, without a slash at the end
 */
export function sourceKeyOf(url: string, id: number): string {
  return `wordpress:${url.replace(/^https?:\/\//i, '')}:${id}`
}

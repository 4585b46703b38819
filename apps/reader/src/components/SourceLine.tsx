import type { Source } from '@news/domain'
import { usePage } from '../page-context.ts'

/** A source: its title, with a link where there is one, and who published it. */
export function SourceLine({ source }: { source: Source }) {
  const { locale } = usePage()
  const { title, url, publisher, language } = source
  const foreign = language === locale ? undefined : language
  return (
    <>
      {url ? (
        <a href={url} lang={foreign} hrefLang={language} rel="noreferrer">
          <bdi>{title}</bdi>
        </a>
      ) : (
        <bdi lang={foreign}>{title}</bdi>
      )}
      {publisher && (
        <>
          , <bdi>{publisher}</bdi>
        </>
      )}
    </>
  )
}

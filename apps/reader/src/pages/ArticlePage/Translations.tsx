import { sitePaths } from '@news/contract'
import { type Article, locales } from '@news/domain'
import { LinkRow } from '../../components/LinkRow.tsx'
import { usePage } from '../../page-context.ts'

/** The versions of an article in other languages, each offered in its own. */
export function Translations({ article }: { article: Pick<Article, 'translations'> }) {
  const { locale: current, words } = usePage()
  if (article.translations.length === 0) return null
  return (
    <nav aria-label={words.alsoIn}>
      <LinkRow>
        {article.translations.map(({ language, slug }) => {
          const locale = locales.find((one) => one === language)
          return (
            <li key={slug}>
              <a href={sitePaths(locale ?? current).article(slug)} lang={language} hrefLang={language}>
                {locale ? words.readIn[locale] : languageName(language)}
              </a>
            </li>
          )
        })}
      </LinkRow>
    </nav>
  )
}

function languageName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}

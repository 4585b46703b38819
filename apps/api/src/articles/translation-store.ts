import type { Translation } from '@news/domain'
import type { Db } from '../db/open.ts'
import type { ArticleRow } from '../db/tables.ts'
import { publicArticles } from './article-selection-store.ts'

type Version = Pick<ArticleRow, 'id' | 'language' | 'slug' | 'translation_of' | 'head'>

/** The other public versions of each of the articles, by the article's id. */
export async function listTranslations(
  db: Db,
  articles: readonly Pick<ArticleRow, 'id' | 'translation_of'>[],
  now: number,
): Promise<Map<string, Translation[]>> {
  const originals = [...new Set(articles.map(originalOf))]
  if (originals.length === 0) return new Map()
  const versions = await publicArticles(db, now)
    .select(['articles.id', 'articles.language', 'articles.slug', 'articles.translation_of', 'articles.head'])
    .where(({ or, eb }) =>
      or([eb('articles.id', 'in', originals), eb('articles.translation_of', 'in', originals)]),
    )
    .orderBy('articles.language')
    .execute()
  return new Map(articles.map((article) => [article.id, versionsBeside(article, versions)]))
}

function versionsBeside(
  article: Pick<ArticleRow, 'id' | 'translation_of'>,
  versions: readonly Version[],
): Translation[] {
  return versions
    .filter((version) => originalOf(version) === originalOf(article) && version.id !== article.id)
    .map(({ language, slug, head, translation_of }) => ({
      language,
      slug,
      headline: (JSON.parse(head) as { headline: string }).headline,
      ...(translation_of === null && { original: true as const }),
    }))
}

function originalOf({ id, translation_of }: Pick<ArticleRow, 'id' | 'translation_of'>): string {
  return translation_of ?? id
}

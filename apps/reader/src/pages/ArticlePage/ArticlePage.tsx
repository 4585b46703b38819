import {
  type Article,
  type Body as ArticleBody,
  type Image,
  type Partnership,
  type Post,
  textIn,
} from '@news/domain'
import { Body } from '../../components/body/Body.tsx'
import { KeptPart } from '../../components/KeptPart.tsx'
import { PartnershipBox } from '../../components/PartnershipBox/PartnershipBox.tsx'
import { Picture } from '../../components/Picture.tsx'
import { leadSizes } from '../../components/Pixels.tsx'
import { PostList } from '../../components/Post/PostList.tsx'
import { Sources } from '../../components/Sources.tsx'
import { useForeignLanguage, usePage } from '../../page-context.ts'
import { ArticleHeader } from './ArticleHeader.tsx'
import styles from './ArticlePage.module.css'
import { Corrections } from './Corrections.tsx'
import { Tags } from './Tags.tsx'

interface ArticlePageProps {
  article: Article
  readingMinutes: number
  partnerships: readonly Partnership[]
  /** What was published lately, without this article. */
  recent: readonly Post[]
  /** More of the same section, beside what is recent. */
  further: readonly Post[]
  /** The address of this page, for those who print it. */
  address: string
}

/** The story itself; beside it the partnerships it is about and the latest news; under it what to read next. */
export function ArticlePage(props: ArticlePageProps) {
  const { article, readingMinutes, partnerships, recent, further, address } = props
  const { locale, words } = usePage()
  const { body, corrections, image, language, section, sources, tags } = article
  const foreign = useForeignLanguage(language)
  return (
    <div className={styles.page}>
      <article className={styles.column} lang={foreign}>
        <ArticleHeader article={article} readingMinutes={readingMinutes} />
        {image && !isShownBy(body, image) && <Picture image={image} priority sizes={leadSizes('41rem')} />}
        <KeptPart of={body} name="body">
          <Body body={body} />
        </KeptPart>
        <footer className={styles.column} lang={foreign && locale}>
          <Corrections corrections={corrections} language={language} />
          <Sources sources={sources} />
          <Tags tags={tags} />
          <p className={styles.address}>{address}</p>
        </footer>
      </article>
      <aside className={styles.column}>
        {partnerships.map((partnership) => (
          <PartnershipBox key={partnership.id} partnership={partnership} />
        ))}
        <PostList heading={words.latestNews} posts={recent} />
        <PostList heading={words.moreIn(textIn(section.name, locale).text)} posts={further} />
      </aside>
    </div>
  )
}

/** Where the text itself shows the picture, it is not shown twice. */
function isShownBy(body: ArticleBody, { src }: Image): boolean {
  return body.some((block) => block._type === 'image' && block.src === src)
}

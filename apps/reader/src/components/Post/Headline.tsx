import type { Post } from '@news/domain'
import { useForeignLanguage, usePage } from '../../page-context.ts'
import { typeset } from '../../typeset.ts'

/** The headline of a post as a link to its article, in the language it is written in. */
export function Headline({ post }: { post: Pick<Post, 'slug' | 'headline' | 'language'> }) {
  return (
    <a href={usePage().paths.article(post.slug)} lang={useForeignLanguage(post.language)}>
      {typeset(post.headline, post.language)}
    </a>
  )
}

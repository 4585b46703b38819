import type { PublishedCorrection } from '@news/contract'
import { Correction } from './Correction.tsx'
import { Headline } from './Post/Headline.tsx'

interface CorrectedStoryProps {
  correction: PublishedCorrection
  /** Which heading the story has, where it stands. */
  heading: 'h2' | 'h3'
  className: string | undefined
}

/** A mistake that readers were told of, under the headline of the article that it was in. */
export function CorrectedStory({ correction, heading: Heading, className }: CorrectedStoryProps) {
  const { article } = correction
  return (
    <article className={className}>
      <Heading>
        <Headline post={article} />
      </Heading>
      <Correction correction={correction} language={article.language} />
    </article>
  )
}

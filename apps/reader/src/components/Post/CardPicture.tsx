import type { Post } from '@news/domain'
import { usePage } from '../../page-context.ts'
import { isOurs, Pixels, type PixelsProps } from '../Pixels.tsx'

interface CardPictureProps extends Omit<PixelsProps, 'image'> {
  post: Pick<Post, 'image'>
}

/** The picture beside a headline, which says all that there is to say. */
export function CardPicture({ post, ...loading }: CardPictureProps) {
  const { image } = post
  if (usePage().savesData || !image || !isOurs(image)) return null
  return <Pixels image={{ ...image, alt: '' }} {...loading} />
}

import type { Decorator, Link } from '@news/domain'
import type { PortableTextMarkComponentProps } from '@portabletext/react'
import type { ComponentType, PropsWithChildren } from 'react'

/** What a run of text may be, as elements that say so; none needs a style of its own. */
export const marks = {
  strong: ({ children }) => <strong>{children}</strong>,
  em: ({ children }) => <em>{children}</em>,
  code: ({ children }) => <code>{children}</code>,
  underline: ({ children }) => <u>{children}</u>,
  'strike-through': ({ children }) => <s>{children}</s>,
  sub: ({ children }) => <sub>{children}</sub>,
  sup: ({ children }) => <sup>{children}</sup>,
  link: ({ value, children }: PortableTextMarkComponentProps<Link>) =>
    value ? <LinkTo href={value.href}>{children}</LinkTo> : children,
} satisfies Record<Decorator, ComponentType<PropsWithChildren>> & { link: unknown }

/** A link; what lies on other sites learns nothing of the window it was opened from. */
function LinkTo({ href, children }: PropsWithChildren<{ href: string }>) {
  return (
    <a href={href} rel={/^https?:/i.test(href) ? 'noopener' : undefined}>
      {children}
    </a>
  )
}

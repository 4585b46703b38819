import '../styles/tokens.css'
import '../styles/base.css'
import type { ReactNode } from 'react'
import { usePage } from '../page-context.ts'

interface CardDocumentProps {
  title: string
  /** What stands for the styles of the page, which are known once it is rendered. */
  styles: string
  children: ReactNode
}

/** The document of what other sites show in a frame: one file, nothing that acts, links that leave the frame. */
export function CardDocument({ title, styles, children }: CardDocumentProps) {
  const { locale } = usePage()
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <base target="_blank" />
        <style>{styles}</style>
      </head>
      <body>{children}</body>
    </html>
  )
}

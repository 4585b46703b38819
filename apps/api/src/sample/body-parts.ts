import type { Block, Body, Link, Span, TableBlock, TextBlock } from '@news/domain'

/** What a writer types for a run of text: plain words, or words that lead somewhere. */
export type Run = string | { text: string; href: string }

/** A block that does not know its key yet. */
export type Part = (key: string) => Block

/**
 * A body from its parts, in reading order; keys are given by position, so the same text makes the same body.
 *
 * @example bodyOf(paragraph('Міст відкрито.'), heading('Що далі'))
 */
export function bodyOf(...parts: Part[]): Body {
  return parts.map((part, index) => part(`b${index + 1}`))
}

export function paragraph(...runs: Run[]): Part {
  return (key) => textBlock(key, { style: 'normal' }, runs)
}

/** A heading within a story: the headline itself is the first level. */
export function heading(text: string): Part {
  return (key) => textBlock(key, { style: 'h2' }, [text])
}

export function bullet(...runs: Run[]): Part {
  return (key) => textBlock(key, { style: 'normal', listItem: 'bullet', level: 1 }, runs)
}

/** A table whose first row names its columns. */
export function table(caption: string, [columns, ...rows]: readonly (readonly string[])[]): Part {
  return (key) =>
    ({
      _type: 'table',
      _key: key,
      caption,
      rows: [
        { cells: (columns ?? []).map((text, i) => cell(`${key}h${i}`, text, true)) },
        ...rows.map((texts, r) => ({ cells: texts.map((text, i) => cell(`${key}r${r}c${i}`, text, false)) })),
      ],
    }) satisfies TableBlock
}

function cell(key: string, text: string, header: boolean) {
  return { header, ...inline(key, [text]) }
}

type TextForm = Pick<TextBlock, 'style' | 'listItem' | 'level'>

function textBlock(key: string, form: TextForm, runs: readonly Run[]): TextBlock {
  return { _type: 'block', _key: key, ...form, ...inline(key, runs) }
}

function inline(key: string, runs: readonly Run[]): { children: Span[]; markDefs: Link[] } {
  const markDefs: Link[] = []
  const children = runs.map((run, i): Span => {
    const span = { _type: 'span', _key: `${key}s${i}` } as const
    if (typeof run === 'string') return { ...span, text: run, marks: [] }
    const link: Link = { _type: 'link', _key: `${key}l${i}`, href: run.href }
    markDefs.push(link)
    return { ...span, text: run.text, marks: [link._key] }
  })
  return { children, markDefs }
}

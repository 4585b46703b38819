import { inOneLine } from '../commands/in-one-line.ts'
import type { ArticleLosses, ImportReport, LeftOut } from './import-report.ts'

/** Lines of one list that a terminal shows; the JSON report has them all. */
const maxLines = 25

/** Titles behind the name of a kind that was left out. */
const maxTitles = 3

/** The report of an import for people at a terminal. */
export function formatReport(report: ImportReport): string {
  const sections = [
    headLines(report),
    listOf('Left out, for they are no articles', report.leftOut.map(leftOutLine), sumOf(report.leftOut)),
    listOf('Not imported', report.failed.map(formatFailed)),
    listOf(
      'Categories that the file does not name; they stay as they are',
      (report.categories?.unlisted ?? []).map((name) => nameOf(name)),
    ),
    listOf('Lines of the file that name no category of the site', report.categories?.unused ?? []),
    listOf('Lost from the text of articles', report.losses.map(lossLine)),
    listOf('Not taken over', besideArticles(report), countBeside(report)),
    listOf(
      'Pictures that stay at their old address',
      report.pictures.missing.map(({ src, reason }) => `${src}: ${reason}`),
    ),
    listOf(
      'Articles with pictures that have no alternative text',
      report.pictures.withoutAlt.map(withoutAltLine),
    ),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** What should have become an article, and why it did not. */
export function formatFailed({ id, line, title, reason }: ImportReport['failed'][number]): string {
  const place = line === undefined ? id : `line ${line}`
  return inOneLine(title === '' && place === undefined ? reason : `${nameOf(title, place)}: ${reason}`)
}

function headLines(report: ImportReport): string[] {
  const { site, items, outcomes, states, isDryRun, pictures, linksRewritten, asked } = report
  const articles = Object.values(states).reduce((sum, count) => sum + count, 0)
  const done = isDryRun
    ? 'nothing was saved (dry run)'
    : counts({
        new: outcomes.created,
        changed: outcomes.changed,
        unchanged: outcomes.unchanged,
        withdrawn: outcomes.withdrawn,
      })
  return [
    inOneLine(`${site.title || 'A site without a name'} (${site.url})`),
    `  Items      ${items} read`,
    `  Articles   ${articles}${articles === 0 ? '' : `: ${counts(states)}`}`,
    `  Store      ${done}`,
    ...(pictures.taken > 0 ? [`  Pictures   ${pictures.taken} taken`] : []),
    ...(linksRewritten > 0 ? [`  Links      ${linksRewritten} lead to articles here`] : []),
    ...(asked ? [`  Asked      ${asked.requests} times, ${asked.seconds.toFixed(1)} s`] : []),
  ]
}

function counts(byName: Record<string, number>): string {
  const parts = Object.entries(byName).filter(([, count]) => count > 0)
  return parts.length === 0 ? 'nothing' : parts.map(([name, count]) => `${count} ${name}`).join(', ')
}

/** @param count how many there are, where a line tells of several */
function listOf(title: string, lines: readonly string[], count = lines.length): string[] {
  if (lines.length === 0) return []
  const more = lines.length - maxLines
  return [
    `${title} (${count})`,
    ...lines.slice(0, maxLines).map((line) => `  ${inOneLine(line)}`),
    ...(more > 0 ? [`  and ${more} more (all of them with --json)`] : []),
  ]
}

function sumOf(groups: readonly { count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0)
}

function leftOutLine({ what, count, titles }: LeftOut): string {
  const more = count > maxTitles || count > titles.length
  const names = titles.slice(0, maxTitles).map((title) => nameOf(title))
  if (names.length === 0) return `${count} × ${what}`
  return `${count} × ${what}: ${names.join(', ')}${more ? ', …' : ''}`
}

function lossLine({ id, headline, left }: ArticleLosses): string {
  const parts = Object.entries(left).map(([what, count]) => (count === 1 ? what : `${count} × ${what}`))
  return `${nameOf(headline, id)}: ${parts.join(', ')}`
}

function withoutAltLine({ headline, count }: ImportReport['pictures']['withoutAlt'][number]): string {
  return `${nameOf(headline)}: ${count}`
}

function besideArticles({ comments, customFields }: ImportReport): string[] {
  const fields = Object.entries(customFields).map(([name, count]) => `${count} × custom field ${name}`)
  return [...(comments > 0 ? [`${comments} × comment`] : []), ...fields]
}

function countBeside({ comments, customFields }: ImportReport): number {
  return Object.values(customFields).reduce((sum, count) => sum + count, comments)
}

function nameOf(title: string, place?: number | string): string {
  const name = title === '' ? 'without a title' : `“${shorten(inOneLine(title))}”`
  return place === undefined ? name : `${name} (${place})`
}

function shorten(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title
}

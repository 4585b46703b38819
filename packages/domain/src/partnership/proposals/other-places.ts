import type { MemberNames } from './member-names.ts'

const name = String.raw`(?<name>\p{Lu}[\p{L}\p{M}'’ʼ-]+)`

/** Where the name of a city stands: "містом Жори", "die Stadt Charkiw", "Partnerstadt Košice". */
const named = [
  new RegExp(
    String.raw`(?:^|[^\p{L}])[Мм]іст(?:о|а|ом|у|і|і-побратимі|о-побратим|а-побратима|ом-побратимом|о-партнер|а-партнера|ом-партнером)\s+${name}`,
    'gu',
  ),
  new RegExp(String.raw`(?:Stadt|[Ss]tadt|Gemeinde|Kommune)\s+(?:von\s+)?${name}`, 'gu'),
  // "угоду з Легницею": a name in the instrumental.
  new RegExp(
    String.raw`(?:угод|договор|договір|меморандум|партнерств|побратимств|співпрац)\p{L}*\s(?:про\s\p{L}+\s)?(?:з|із|зі)\s${name.replace('-]+', '-]*(?:ою|ею|єю|ом|ем|єм|ям)')}(?![\p{L}])`,
    'gu',
  ),
]

/** Whether a sentence names a place that is not of the partnership. */
export function namesOtherPlace(sentence: string, members: MemberNames): boolean {
  return named.some((expression) =>
    [...sentence.matchAll(expression)].some(({ groups }) => !members.hold(groups?.name ?? '')),
  )
}

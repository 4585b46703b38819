export { formatInPlaces, type Place } from './absolute.ts'
export { type DescribeTimeOptions, describeTime, type TimeInWords } from './describe-time.ts'
export { type ClockHost, createPageClock, type PageClock, type Say } from './page-clock.ts'
export { type ParseRelativeTimeOptions, parseRelativeTime } from './parse-relative-time.ts'
export type { Interval } from './parsing/interval.ts'
export {
  createRelativeTime,
  type RelativeTime,
  type RelativeTimeOptions,
  type RelativeTimeResult,
} from './relative-time.ts'
export type { Unit } from './units.ts'

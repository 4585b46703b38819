import type { Dictionary } from './dictionary.ts'
import { partnership } from './en-partnership.ts'
import { languageName, languageNames, readIn } from './language-names.ts'
import { createPlural } from './plural.ts'

const plural = createPlural('en')

/** The words of the interface in English. */
export const en: Dictionary = {
  skipToContent: 'Skip to the text',
  mainNavigation: 'Sections',
  languageSwitch: 'Language',
  languageNames,
  themeSwitch: 'Light or dark view',
  theme: { system: 'View: as on the device', light: 'View: light', dark: 'View: dark' },
  partnerships: 'City partnerships',
  latestNews: 'Latest news',
  leadStory: 'Lead story',
  olderPosts: 'Older posts',
  newestPosts: 'Back to the newest posts',
  noPosts: 'Nothing has been published here yet.',
  section: 'Section',
  tag: 'Topic',
  tags: 'Topics',
  author: 'Author',
  byline: (names) => `By ${names}`,
  published: 'Published',
  updated: 'Updated',
  readingTime: (minutes) => `${minutes}-minute read`,
  genre: {
    news: 'News',
    statement: 'Official statement',
    opinion: 'Opinion',
    advertisement: 'Advertisement',
  },
  corrections: 'Corrections',
  correctionWrong: 'It said:',
  correctionRight: 'In fact:',
  sources: 'Sources',
  readIn,
  alsoIn: 'In other languages',
  notInYourLanguage: (language) => `This article is in ${languageName(language, 'en')}.`,
  picture: { credit: 'Photo', elsewhere: (host) => `Picture on ${host}` },
  embed: {
    video: (provider) => `Video on ${provider}`,
    audio: (provider) => `Recording on ${provider}`,
    post: (provider) => `Post on ${provider}`,
    page: (provider) => `Content on ${provider}`,
    leavesSite: (host) => `Opens the site ${host}`,
  },
  table: 'Table',
  code: 'Code',
  gallery: {
    label: 'Gallery',
    open: (count) => `View ${count} ${plural(count, { one: 'picture', other: 'pictures' })}`,
    position: (index, count) => `${index} of ${count}`,
    previous: 'Previous picture',
    next: 'Next picture',
    close: 'Close',
  },
  save: { save: 'Save', saved: 'Saved' },
  feed: 'RSS feed',
  apiDocs: 'API for developers',
  partnership,
  notFound: {
    title: 'Page not found',
    text: 'There is nothing at this address. The link may be out of date or mistyped.',
    toFront: 'To the front page',
  },
  gone: {
    title: 'Article withdrawn',
    text: 'The newsroom has withdrawn this article.',
    reason: 'Reason',
  },
  unavailable: {
    title: 'The news cannot be reached right now',
    text: 'We are already working on it. Please try again in a minute.',
  },
  failure: {
    title: 'Something went wrong',
    text: 'This page could not be shown. The error has been recorded, and we will fix it.',
  },
  frontTitle:
    'News of the city: the most important stories of the day, official statements, and partnerships with other cities.',
}

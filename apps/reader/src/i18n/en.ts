import type { Dictionary } from './dictionary.ts'
import { about, contact, correctionsPage, settings } from './en-about.ts'
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
  partnerships: 'City partnerships',
  latestNews: 'Latest news',
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
  picture: { credit: 'Image', elsewhere: (host) => `Picture on ${host}` },
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
    position: (index, count) => `${index} of ${count}`,
    previous: 'Previous picture',
    next: 'Next picture',
    close: 'Close',
  },
  save: { save: 'Save', saved: 'Saved' },
  search: {
    title: 'Search',
    label: 'What to find',
    submit: 'Find',
    hint: 'A word in any form and any script; “an exact phrase” in quotes; -word leaves it out.',
    found: (count) => `${count} ${count === 1 ? 'article' : 'articles'} found`,
    nothing: (q) => `Nothing was found for “${q}”`,
    suggestions: 'Suggestions',
    kinds: { tag: 'topic', author: 'author', municipality: 'municipality' },
    filters: 'Order and language',
    orders: { relevance: 'Best matches', newest: 'Newest', oldest: 'Oldest' },
    anyLanguage: 'All languages',
    foundMore: (count) => `More than ${count} articles found`,
    didYouMean: 'Did you mean:',
    everywhere: 'Search all articles',
    tryAgain: 'Check the spelling, or try fewer words.',
  },
  offline: 'No network: showing what your device holds.',
  kept: {
    edition: {
      take: 'Take today’s edition with you: # articles, # KB',
      taken: 'The edition is on your device, as of',
    },
    saved: {
      title: 'Saved',
      text: 'You saved these articles on this device. They can be read without a network.',
      empty: 'You have not saved anything yet.',
    },
    read: {
      title: 'No network',
      text: 'This page cannot be loaded now. Here is what your device holds:',
      empty: 'Your device holds no articles yet.',
    },
    find: {
      label: 'Search these articles',
      found: 'Articles found',
      nothing: 'Your device holds nothing like it. Check the spelling, or try fewer words.',
    },
    needsScript: 'Turn on JavaScript to see the list.',
  },
  share: 'Share',
  yourTime: 'In your time',
  tooOld: (years) =>
    `This article is ${years} ${plural(years, { one: 'year', other: 'years' })} old. Much may have changed since.`,
  moreIn: (section) => `More in “${section}”`,
  feed: 'RSS feed',
  apiDocs: 'API for developers',
  partnership,
  about,
  contact,
  settings,
  correctionsPage,
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

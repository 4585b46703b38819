import type { Dictionary } from './dictionary.ts'

/** What the newsroom says of itself and of its rules, in English. */
export const about: Dictionary['about'] = {
  title: 'About us',
  intro: (name) =>
    `“${name}”: news of the city and its community. We write what we have checked, and show how we know.`,
  imprint: 'Imprint',
  publisher: 'Publisher',
  editor: 'Responsible for the content',
  address: 'Address',
  registration: 'Media registration',
  funding: 'Ownership and funding',
  notSaid: 'The newsroom has not given these details yet.',
  principles: 'Our rules',
  principlesText: [
    'News, opinion, official statements and advertisements are told apart: what is not news says so above its headline.',
    'Every article names its sources. We quote other people’s words, and say who said them and in what office.',
    'Where the sides tell it differently, we give both versions.',
    'What we do not know we do not make up: we say that it has not been established.',
  ],
  corrections: 'How we correct mistakes',
  correctionsText:
    'We hide no mistake: below the article we say what was written and what is true. A withdrawn article does not vanish in silence: its address tells the reason.',
  allCorrections: 'All corrections',
  privacy: 'What we know about our readers',
  privacyText:
    'Our pages load nothing from other sites and track nobody. What you save or set stays on your device.',
}

export const contact: Dictionary['contact'] = {
  title: 'Contact',
  text: 'Have you noticed a mistake, do you have news for us, or do you disagree? Write to us. We read everything.',
  email: 'Email',
  phone: 'Telephone',
  address: 'Address',
  notSaid: 'The newsroom has not yet said how it can be reached.',
}

export const settings: Dictionary['settings'] = {
  title: 'Settings',
  text: 'Your choice is kept on this device alone.',
  needsScript:
    'These settings need JavaScript. Without it the page takes the theme and the text size from your device; the language can be changed below.',
  theme: 'Theme',
  themes: { system: 'As on the device', light: 'Light', dark: 'Dark' },
  size: 'Text size',
  sizes: { m: 'Normal', l: 'Larger', xl: 'Largest' },
  saver: 'Data saver',
  saverOn: 'Load no pictures',
  language: 'Language',
}

export const correctionsPage: Dictionary['correctionsPage'] = {
  text: 'Everything that we corrected after publication, the newest first.',
  empty: 'There have been no corrections yet.',
}

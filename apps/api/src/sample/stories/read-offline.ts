import { sitePaths } from '@news/contract'
import { bodyOf, bullet, heading, paragraph } from '../body-parts.ts'
import { newsroom, places, sections, tags } from '../references.ts'
import type { Story } from '../story.ts'

const about = {
  published: { minutesAgo: 20 * 60 },
  authors: [newsroom],
  section: sections.community,
  tags: [tags.blackout, tags.newsroom],
  places: [places.kamianske],
  partnerships: [],
  sources: [],
}

export const readOfflineUk = {
  ...about,
  key: 'read-offline-uk',
  slug: 'yak-chytaty-novyny-koly-znyklo-svitlo',
  language: 'uk',
  headline: 'Як читати новини, коли зникло світло',
  standfirst: 'Прочитане й збережене залишається на телефоні. Ось що варто зробити, поки мережа є.',
  picture: {
    drawing: 'darkEvening',
    alt: 'Малюнок: темні будинки вночі, світиться одне вікно, у ньому людина читає з телефона.',
    credit: 'малюнок редакції',
  },
  body: bodyOf(
    paragraph(
      'Коли гасне світло, за кілька годин слабне й мобільний зв’язок. Цей сайт на таке розраховано: сторінка важить менше за одну світлину і відкривається навіть там, де інші чекають.',
    ),
    heading('Що зробити завчасно'),
    bullet('відкрийте те, що хочете прочитати: сторінка залишиться на телефоні сама;'),
    bullet('важливе збережіть кнопкою «Зберегти»: такі статті не зникають, доки ви їх не приберете;'),
    bullet(
      'увімкніть ощадливий режим у ',
      { text: 'налаштуваннях', href: sitePaths('uk').settings() },
      ': тоді світлини не завантажуються.',
    ),
    paragraph(
      'Кожна копія каже, від котрої вона години. Щойно мережа повернеться, сторінка оновиться. Що саме ви читали, знає лише ваш телефон: нам він цього не розповідає.',
    ),
  ),
} satisfies Story

export const readOfflineDe = {
  ...about,
  key: 'read-offline-de',
  versionOf: readOfflineUk.key,
  slug: 'nachrichten-lesen-ohne-strom',
  language: 'de',
  headline: 'Nachrichten lesen, wenn der Strom weg ist',
  standfirst:
    'Gelesenes und Gespeichertes bleibt auf dem Telefon. Was man tut, solange das Netz noch da ist.',
  picture: {
    ...readOfflineUk.picture,
    alt: 'Zeichnung: dunkle Häuser bei Nacht, ein Fenster ist hell, darin liest jemand auf einem Telefon.',
    credit: 'Zeichnung der Redaktion',
  },
  body: bodyOf(
    paragraph(
      'Fällt der Strom aus, wird nach einigen Stunden auch das Mobilfunknetz schwach. Diese Seite ist darauf eingerichtet: Eine Seite wiegt weniger als ein einziges Foto und öffnet sich auch dort, wo andere warten lassen.',
    ),
    heading('Was man vorher tun kann'),
    bullet('öffnen, was man lesen will: Die Seite bleibt von selbst auf dem Telefon;'),
    bullet('Wichtiges mit „Speichern“ behalten: Es bleibt, bis man es selbst entfernt;'),
    bullet(
      'in den ',
      { text: 'Einstellungen', href: sitePaths('de').settings() },
      ' den Sparmodus einschalten: Dann werden keine Bilder geladen.',
    ),
    paragraph(
      'Jede Kopie sagt, von wann sie ist. Sobald das Netz zurückkehrt, wird die Seite erneuert. Was gelesen wurde, weiß nur das Telefon: Uns erzählt es davon nichts.',
    ),
  ),
} satisfies Story

export const readOfflineEn = {
  ...about,
  key: 'read-offline-en',
  versionOf: readOfflineUk.key,
  slug: 'how-to-read-the-news-in-a-blackout',
  language: 'en',
  headline: 'How to read the news in a blackout',
  standfirst: 'What you have read or saved stays on your phone. Here is what to do while there is a network.',
  picture: {
    ...readOfflineUk.picture,
    alt: 'Drawing: dark houses at night, one window is lit, somebody in it reads from a phone.',
    credit: 'drawing by the newsroom',
  },
  body: bodyOf(
    paragraph(
      'When the power goes, the mobile network weakens within a few hours. This site is built for that: a page weighs less than a single photograph, and opens where others keep you waiting.',
    ),
    heading('What to do beforehand'),
    bullet('open what you want to read: the page stays on your phone by itself;'),
    bullet('keep what matters with “Save”: it stays until you remove it;'),
    bullet(
      'turn on the data saver in the ',
      { text: 'settings', href: sitePaths('en').settings() },
      ': no pictures are loaded then.',
    ),
    paragraph(
      'Every copy says what time it is from. As soon as the network is back, the page is renewed. Only your phone knows what you have read: it tells us nothing of it.',
    ),
  ),
} satisfies Story

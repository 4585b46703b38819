import { about, contact, correctionsPage, settings } from './de-about.ts'
import { partnership } from './de-partnership.ts'
import type { Dictionary } from './dictionary.ts'
import { languageName, languageNames, readIn } from './language-names.ts'
import { createPlural } from './plural.ts'

const plural = createPlural('de')

/** The words of the interface in German. */
export const de: Dictionary = {
  skipToContent: 'Zum Inhalt springen',
  mainNavigation: 'Ressorts',
  languageSwitch: 'Sprache',
  languageNames,
  themeSwitch: 'Helle oder dunkle Ansicht',
  partnerships: 'Städtepartnerschaften',
  latestNews: 'Neueste Meldungen',
  olderPosts: 'Ältere Meldungen',
  newestPosts: 'Zu den neuesten Meldungen',
  noPosts: 'Hier ist noch nichts erschienen.',
  section: 'Ressort',
  tag: 'Thema',
  tags: 'Themen',
  author: 'Autor',
  byline: (names) => `Von ${names}`,
  published: 'Veröffentlicht',
  updated: 'Aktualisiert',
  readingTime: (minutes) => `${minutes} ${plural(minutes, { one: 'Minute', other: 'Minuten' })} Lesezeit`,
  genre: {
    news: 'Nachricht',
    statement: 'Amtliche Mitteilung',
    opinion: 'Meinung',
    advertisement: 'Anzeige',
  },
  corrections: 'Berichtigungen',
  correctionWrong: 'Zuvor hieß es:',
  correctionRight: 'Richtig ist:',
  sources: 'Quellen',
  readIn,
  alsoIn: 'In anderen Sprachen',
  notInYourLanguage: (language) => `Sprache dieses Artikels: ${languageName(language, 'de')}.`,
  picture: { credit: 'Bild', elsewhere: (host) => `Bild auf ${host}` },
  embed: {
    video: (provider) => `Video auf ${provider}`,
    audio: (provider) => `Aufnahme auf ${provider}`,
    post: (provider) => `Beitrag auf ${provider}`,
    page: (provider) => `Inhalt auf ${provider}`,
    leavesSite: (host) => `Öffnet die Website ${host}`,
  },
  table: 'Tabelle',
  code: 'Code',
  gallery: {
    label: 'Galerie',
    position: (index, count) => `${index} von ${count}`,
    previous: 'Vorheriges Bild',
    next: 'Nächstes Bild',
    close: 'Schließen',
  },
  save: { save: 'Merken', saved: 'Gemerkt' },
  search: {
    title: 'Suche',
    label: 'Was suchen Sie?',
    submit: 'Suchen',
    hint: 'Ein Wort in jeder Form und jeder Schrift; „ein genauer Wortlaut“ in Anführungszeichen; -Wort schließt aus.',
    found: (count) => `${count} Artikel gefunden`,
    nothing: (q) => `Zu „${q}“ wurde nichts gefunden`,
    suggestions: 'Vorschläge',
    kinds: { tag: 'Thema', author: 'Autor', municipality: 'Kommune' },
    filters: 'Reihenfolge und Sprache',
    orders: { relevance: 'Beste Treffer', newest: 'Neueste', oldest: 'Älteste' },
    anyLanguage: 'Alle Sprachen',
    foundMore: (count) => `Mehr als ${count} Artikel gefunden`,
    didYouMean: 'Meinten Sie:',
    everywhere: 'In allen Artikeln suchen',
    tryAgain: 'Prüfen Sie die Schreibung, oder versuchen Sie es mit weniger Wörtern.',
  },
  offline: 'Kein Netz: Gezeigt wird, was auf Ihrem Gerät ist.',
  kept: {
    edition: {
      take: 'Die Ausgabe von heute mitnehmen: # Artikel, # KB',
      taken: 'Die Ausgabe ist auf Ihrem Gerät, Stand',
    },
    saved: {
      title: 'Gemerkt',
      text: 'Diese Artikel haben Sie auf diesem Gerät gespeichert. Sie lassen sich ohne Netz lesen.',
      empty: 'Sie haben noch nichts gespeichert.',
    },
    read: {
      title: 'Kein Netz',
      text: 'Diese Seite lässt sich gerade nicht laden. Das ist auf Ihrem Gerät:',
      empty: 'Auf Ihrem Gerät sind noch keine Artikel.',
    },
    find: {
      label: 'In diesen Artikeln suchen',
      found: 'Gefundene Artikel',
      nothing:
        'Auf dem Gerät findet sich das nicht. Prüfen Sie die Schreibweise, oder nehmen Sie weniger Wörter.',
    },
    needsScript: 'Um die Liste zu sehen, schalten Sie JavaScript ein.',
  },
  share: 'Teilen',
  yourTime: 'In Ihrer Zeit',
  tooOld: (years) =>
    `Dieser Artikel ist ${years} ${plural(years, { one: 'Jahr', other: 'Jahre' })} alt. Seitdem kann sich vieles geändert haben.`,
  moreIn: (section) => `Mehr aus „${section}“`,
  feed: 'RSS-Feed',
  apiDocs: 'API für Entwickler',
  partnership,
  about,
  contact,
  settings,
  correctionsPage,
  notFound: {
    title: 'Seite nicht gefunden',
    text: 'Unter dieser Adresse gibt es nichts. Vielleicht ist der Link veraltet oder falsch geschrieben.',
    toFront: 'Zur Startseite',
  },
  gone: {
    title: 'Artikel zurückgezogen',
    text: 'Die Redaktion hat diesen Artikel zurückgezogen.',
    reason: 'Grund',
  },
  unavailable: {
    title: 'Die Nachrichten sind gerade nicht erreichbar',
    text: 'Wir arbeiten bereits daran. Bitte versuchen Sie es in einer Minute noch einmal.',
  },
  failure: {
    title: 'Ein Fehler ist aufgetreten',
    text: 'Diese Seite konnte nicht angezeigt werden. Der Fehler wurde festgehalten, wir beheben ihn.',
  },
  frontTitle:
    'Nachrichten der Stadt: das Wichtigste von heute, amtliche Mitteilungen und Partnerschaften mit anderen Städten.',
}

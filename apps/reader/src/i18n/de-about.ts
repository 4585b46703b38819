import type { Dictionary } from './dictionary.ts'

/** What the newsroom says of itself and of its rules, in German. */
export const about: Dictionary['about'] = {
  title: 'Über uns',
  intro: (name) =>
    `„${name}“: Nachrichten aus Stadt und Gemeinde. Wir schreiben, was wir geprüft haben, und zeigen, woher wir es wissen.`,
  imprint: 'Impressum',
  publisher: 'Herausgeber',
  editor: 'Verantwortlich für den Inhalt',
  address: 'Anschrift',
  registration: 'Registernummer des Mediums',
  funding: 'Eigentum und Finanzierung',
  notSaid: 'Die Redaktion hat diese Angaben noch nicht gemacht.',
  principles: 'Unsere Regeln',
  principlesText: [
    'Nachricht, Meinung, amtliche Mitteilung und Anzeige sind gekennzeichnet: Was keine Nachricht ist, trägt einen Hinweis über der Überschrift.',
    'Unter jedem Artikel stehen die Quellen. Fremde Worte geben wir als Zitat wieder und sagen, wer sie in welchem Amt gesagt hat.',
    'Wo die Beteiligten es verschieden darstellen, geben wir beide Fassungen wieder.',
    'Was wir nicht wissen, erfinden wir nicht: Wir schreiben, dass es nicht geklärt ist.',
  ],
  corrections: 'Wie wir Fehler berichtigen',
  correctionsText:
    'Fehler verstecken wir nicht: Unter dem Artikel steht, was es zuvor hieß und was richtig ist. Ein zurückgezogener Artikel verschwindet nicht stillschweigend: Unter seiner Adresse steht der Grund.',
  allCorrections: 'Alle Berichtigungen',
  privacy: 'Was wir über unsere Leser wissen',
  privacyText:
    'Die Seiten laden nichts von anderen Websites und verfolgen niemanden. Was Sie speichern oder einstellen, bleibt auf Ihrem Gerät.',
}

export const contact: Dictionary['contact'] = {
  title: 'Kontakt',
  text: 'Sie haben einen Fehler bemerkt, haben eine Nachricht für uns oder sind anderer Meinung? Schreiben Sie uns. Wir lesen alles.',
  email: 'E-Mail',
  phone: 'Telefon',
  address: 'Anschrift',
  notSaid: 'Die Redaktion hat noch nicht angegeben, wie sie zu erreichen ist.',
}

export const settings: Dictionary['settings'] = {
  title: 'Einstellungen',
  text: 'Die Auswahl wird nur auf diesem Gerät gespeichert.',
  needsScript:
    'Für diese Einstellungen ist JavaScript nötig. Ohne JavaScript richtet sich die Seite nach Ansicht und Schriftgröße des Geräts; die Sprache lässt sich unten wechseln.',
  theme: 'Ansicht',
  themes: { system: 'Wie auf dem Gerät', light: 'Hell', dark: 'Dunkel' },
  size: 'Schriftgröße',
  sizes: { m: 'Normal', l: 'Groß', xl: 'Sehr groß' },
  saver: 'Sparmodus',
  saverOn: 'Keine Bilder laden',
  language: 'Sprache',
}

export const correctionsPage: Dictionary['correctionsPage'] = {
  text: 'Hier steht alles, was wir nach der Veröffentlichung berichtigt haben, das Neueste zuoberst.',
  empty: 'Es gab noch keine Berichtigungen.',
}

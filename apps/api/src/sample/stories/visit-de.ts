import { sitePaths } from '@news/contract'
import { bodyOf, bullet, heading, paragraph, table } from '../body-parts.ts'
import type { Story } from '../story.ts'
import { visitUk } from './visit-uk.ts'

const { published, authors, section, tags, places, partnerships, sources } = visitUk

/** The main story for readers in Germany. */
export const visitDe = {
  ...{ published, authors, section, tags, places, partnerships, sources },
  key: 'visit-de',
  pinned: true,
  versionOf: 'visit-uk',
  slug: 'kamjanske-und-wuppertal-kurz-vor-der-vereinbarung',
  language: 'de',
  headline: 'Kamjanske und Wuppertal kurz vor der Vereinbarung',
  standfirst:
    'Stadtoberhaupt Andrij Bilousow ist zu einem offiziellen Besuch nach Deutschland gereist. Unterschrieben werden soll am folgenden Tag; die Bekanntschaft der Städte begann schon 2023.',
  picture: {
    drawing: 'twoRivers',
    alt: 'Zeichnung: links ein Wagen der Schwebebahn über dem Fluss und Backsteinhäuser, rechts eine Bogenbrücke und Fabrikschornsteine.',
    caption:
      'Die Wuppertaler Schwebebahn und eine Brücke über den Dnipro: zwei Städte, die am Wasser groß wurden.',
    credit: 'Zeichnung der Redaktion',
  },
  body: bodyOf(
    paragraph(
      'Andrij Bilousow, das Stadtoberhaupt von Kamjanske, ist zu einem offiziellen Besuch in Wuppertal. Der wichtigste Termin steht noch bevor: Am folgenden Tag wollen beide Städte eine Vereinbarung über ihre Zusammenarbeit unterzeichnen. Bei Veröffentlichung dieses Textes war das Dokument noch nicht unterschrieben.',
    ),
    paragraph(
      'Der Besuch fällt in die Tage um den Tag der Deutschen Einheit. Die Gäste aus Kamjanske nehmen an Veranstaltungen aus diesem Anlass teil.',
    ),
    heading('Wer miteinander spricht'),
    paragraph('An dem Besuch und den Gesprächen nehmen teil:'),
    bullet(
      'aus Kamjanske: Stadtoberhaupt Andrij Bilousow, die Sekretärin des Stadtrats Natalija Ktitarowa und die Leiterin der Wirtschaftsabteilung Halyna Jermolenko;',
    ),
    bullet(
      'aus Wuppertal: Oberbürgermeister Uwe Schneidewind und sein erster Stellvertreter, Bürgermeister Heiner Fragemann.',
    ),
    paragraph(
      'In der Ukraine sorgen die deutschen Titel leicht für Verwirrung. Schneidewind steht als Oberbürgermeister an der Spitze der Stadt. Fragemann ist Bürgermeister, und das heißt in Wuppertal: Stellvertreter.',
    ),
    paragraph(
      'Gesprochen wurde über die wichtigsten Felder der Zusammenarbeit und über künftige Projekte, die Kamjanske voranbringen sollen. Zu vergleichen gibt es einiges: Beide Städte leben von der Industrie, beide liegen am Fluss. Über der Wupper fährt seit mehr als hundert Jahren die Schwebebahn, Kamjanske wuchs an den Ufern des Dnipro.',
    ),
    heading('Wie die Städte zueinander fanden'),
    paragraph(
      'Kamjanske zählt die Bekanntschaft ab 2023. Vermittelt hat sie die Servicestelle Kommunen in der Einen Welt (SKEW), die deutsche Kommunen beim Aufbau von Partnerschaften im Ausland unterstützt.',
    ),
    paragraph(
      'In Wuppertal wird der Anfang anders erzählt: Ende 2023 beauftragte der Rat die Arbeitsgemeinschaft der Städtepartnerschaftsvereine, eine Kommune in der Ukraine zu suchen. Es folgten Treffen im Internet und humanitäre Hilfe. Als dringendste Themen galten damals Energieeffizienz und Medizin.',
    ),
    heading('Mai oder Ende Juni'),
    paragraph(
      'Im Jahr 2025 reiste eine Delegation aus Wuppertal nach Kamjanske, vier Personen unter Leitung von Fragemann. Wann genau, darüber gehen die Angaben auseinander: Die ukrainische Seite nennt den Mai, die deutsche Ende Juni. Einen genauen Tag enthalten diese Berichte nicht, deshalb stehen hier beide Versionen.',
    ),
    paragraph(
      'Über den Ratsbeschluss besteht Einigkeit. Am 7. Juli befasste sich der Hauptausschuss mit dem Thema, am 8. Juli 2025 stimmte der Rat der Stadt Wuppertal der Projektpartnerschaft zu. Auf der Tagesordnung war es Punkt 4.10, die Vorlage trägt die Nummer VO/0793/25. Eingebracht hatten sie fünf Fraktionen gemeinsam: SPD, CDU, Grüne, FDP und Linkes Bündnis.',
    ),
    table('So entwickelte sich die Partnerschaft', [
      ['Wann', 'Was geschah'],
      ['2023', 'Bekanntschaft über die SKEW'],
      ['Ende 2023', 'Auftrag des Wuppertaler Rates, einen Partner in der Ukraine zu finden'],
      ['2025, Mai oder Ende Juni', 'Wuppertaler Delegation in Kamjanske'],
      ['8. Juli 2025', 'Beschluss des Wuppertaler Rates'],
      ['Oktober 2025', 'Besuch in Wuppertal; Unterzeichnung geplant'],
    ]),
    heading('Partner, aber keine Partnerstädte im klassischen Sinn'),
    paragraph(
      'In der Ukraine ist bereits von Partnerstädten die Rede. Wuppertal wählt das Wort vorsichtiger: Projektpartnerschaft, ausdrücklich keine Städtepartnerschaft im klassischen Sinn. Eine Städtepartnerschaft gilt unbefristet und für alle Lebensbereiche. Eine Projektpartnerschaft lebt von bestimmten gemeinsamen Vorhaben und ist meist erst einmal befristet.',
    ),
    paragraph(
      'Für die Menschen in beiden Städten ist der Unterschied einfach: Messen lassen muss sich die Partnerschaft an dem, was aus ihr wird. Daten, Dokumente und die Angaben beider Seiten sammeln wir auf der ',
      { text: 'Seite der Partnerschaft', href: sitePaths('de').partnership('kamianske-wuppertal') },
      ' und ergänzen sie, sobald die Vereinbarung Unterschriften trägt.',
    ),
  ),
} satisfies Story

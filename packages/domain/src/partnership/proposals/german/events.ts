import type { Clause, Word } from '../clauses.ts'
import type { EventGrammar, EventRule, EventTense } from '../event-grammar.ts'
import { germanDates } from './dates.ts'

const council =
  / (?:rat|rates|rats|stadtrat|stadtrats|stadtrates|kreistag|gemeinderat|ratsmitglieder|ratsversammlung) /
const ministry = /ministeri/
const topic = /partnerschaft|kooperation|vereinbarung|vertrag|zusammenarbeit|abkommen/
const paper =
  /vertrag|vereinbarung|urkunde|abkommen|memorandum|absichtserklärung|charta|partnerschaft|letter of intent/
const people =
  /delegation| gäste|gäste | gästen|vertreter|bürgermeister|ärzt|fachleute|expert|schüler|jugendlich|feuerwehrleute|ratsmitglied|begleiter|gruppe|kinder|mannschaft|studierende|lehrkräfte|stadtspitze/
const goods =
  /fahrzeug| bus | busse|krankenwagen|rettungswagen|generator|betten|gerät|ausrüstung|lieferung|transformator|pumpe|maschine|container|straßenbahn|bagger|traktor|computer|medikament/
const help = /hilfs(?:güter|transport|lieferung|konvoi|paket|sendung)|spende|humanitär/

const handedOver =
  /^(?:schick|geschickt|sandte|liefer|geliefert|kam$|kamen$|gekommen$|kommt$|kommen$|traf$|trafen$|eingetroffen|trifft$|treffen$|angekommen|überg[aei]b|bracht|gebracht|bring|überbr|erh[aäie]+lt|spende|gespendet|eintreffen|ankommen)/
const travelled =
  /^(?:besuch(?:t|te|ten|en)$|reis(?:t|te|ten|en)$|gereist|kam$|kamen$|kommt$|kommen$|gekommen$|traf$|trafen$|eingetroffen|trifft$|eintreffen|brach$|brachen$|aufgebrochen|bricht$|empf[iaä]ng|erwart|besichtig|begrüßt|weilt)/

const rules: readonly EventRule[] = [
  { kind: 'council-mandate', word: /^beauftrag/, with: [council] },
  {
    kind: 'approval',
    word: /^(?:genehmig|zugestimmt|stimmt|billigt|gebilligt|zustimm)/,
    with: [ministry, topic],
  },
  { kind: 'registration', word: /^(?:registrier|eingetragen|trug|trugen)/, with: [/regist/, topic] },
  { kind: 'council-decision', word: /^stimm(?:t|te|ten|en)$/, with: [council, topic, / (?:zu|für|dafür) /] },
  {
    kind: 'council-decision',
    word: /^(?:beschl[ioe]|zugestimmt|gebilligt|billig|verabschiede|gestimmt|votier|zustimm)/,
    with: [council, topic],
  },
  {
    kind: 'renewal',
    word: /^(?:verlänger|erneuer)(?!bar|ung)/,
    with: [/partnerschaft|vertrag|vereinbarung|abkommen/],
  },
  { kind: 'suspension', word: /^(?:ruht|ruhte|ausgesetzt|ausgesetz)/, with: [topic] },
  {
    kind: 'end',
    word: /^(?:kündig|gekündigt|beende)/,
    with: [/partnerschaft|zusammenarbeit|kooperation/],
    without: / an /,
  },
  {
    kind: 'signing',
    word: /^(?:unterzeichn|unterschr[ie]|besiegel)(?!.*ung$)/,
    surely: paper,
    without: /petition|firma|unternehmen|handelskammer|sparkasse/,
  },
  {
    kind: 'signing',
    word: /^(?:schloss|schlossen|geschlossen|schließt|schließen)$/,
    with: [paper],
    without: /firma|unternehmen|handelskammer|sparkasse/,
  },
  {
    kind: 'association',
    word: /^(?:gründe|gegründet)(?!r)/,
    with: [/verein|freundeskreis|gesellschaft|initiative/],
  },
  { kind: 'aid', word: handedOver, with: [help] },
  { kind: 'delivery', word: handedOver, with: [goods] },
  {
    kind: 'project',
    word: /^(?:start|gestartet|begann|begonnen|beginn(?:t|en)$)/,
    with: [/projekt(?!partner)/],
  },
  {
    kind: 'contact',
    word: /^(?:nahm|nahmen|aufgenommen|nimmt|knüpf|geknüpft|gibt|gab|besteh|bestand)/,
    with: [/ kontakt/],
  },
  { kind: 'meeting', word: /^(?:traf|trafen|getroffen|trifft|treffen)$/, with: [/ sich /] },
  { kind: 'meeting', word: /^(?:beraten|berieten|berät|tagten|tagen)$/ },
  {
    kind: 'visit',
    word: travelled,
    with: [people],
    without: / ab | zurück | heim |ausstellung|konzert|theater|festival|markt|film/,
  },
  { kind: 'signing', word: /unterzeichnung$|^vertragsschluss$/, isNoun: true, with: [paper] },
  {
    kind: 'association',
    word: /^gründung(?:s|$)/,
    isNoun: true,
    with: [/verein|freundeskreis|gesellschaft/],
  },
  {
    kind: 'meeting',
    word: /(?:videokonferenz|kundgebung|treffen|videoschalte|begegnung|konferenz)$/,
    isNoun: true,
  },
  { kind: 'visit', word: /^(?:besuch|besuchs|reise|gegenbesuch|antrittsbesuch)$/, isNoun: true },
  { kind: 'visit', word: /^gast$/, isNoun: true, with: [/ zu gast /, people] },
]

const futureAuxiliary =
  / (?:wird|werden|soll|sollen|will|wollen|möchte|möchten|plant|planen|geplant|vorgesehen|angesetzt|beabsichtig\p{L}*|bevor|terminiert) /u
const pastAuxiliary = / (?:hat|haben|hatte|hatten|wurde|wurden|worden|ist|sind|war|waren) /
const pastForm =
  /(?:te|ten)$|^(?:beschloss(?:en)?|unterschrieb(?:en)?|schloss(?:en)?|kam(?:en)?|traf(?:en)?|überga(?:b|ben)|brach(?:en)?|brach?ten?|erhielt(?:en)?|empfing(?:en)?|nahm(?:en)?|gab(?:en)?|begann(?:en)?|berieten|trug(?:en)?|bestand(?:en)?)$/
const participle = /^ge|^(?:ein|an|auf|aus|zu)ge|(?:t|en)$/
/** Forms that are no present. */
const onlyParticiple =
  /^(?:ge(?!nehmig)|eingetroffen|angekommen|aufgebrochen|ausgesetzt|zugestimmt|aufgenommen|eingetragen|überbracht|begonnen|beschlossen|unterschrieben)/

function tenseOf(word: Word, clause: Clause, isNoun: boolean): EventTense | undefined {
  return isNoun ? tenseOfNoun(clause.plain) : tenseOfVerb(word.plain, clause.plain)
}

function tenseOfVerb(verb: string, clause: string): EventTense | undefined {
  // What rests since then has been laid down then.
  if (verb === 'ruht' || / seit /.test(clause)) return 'past'
  if (/ (?:wollten?|sollten?) /.test(clause)) return 'unclear'
  if (futureAuxiliary.test(clause)) return 'future'
  if (verb.startsWith('erwart')) return pastForm.test(verb) ? 'unclear' : 'future'
  if (pastForm.test(verb) && !verb.endsWith('arten')) return 'past'
  if (pastAuxiliary.test(clause) && participle.test(verb)) return 'past'
  return onlyParticiple.test(verb) ? 'unclear' : 'present'
}

/** A noun has the tense of the verb that carries it. */
function tenseOfNoun(clause: string): EventTense | undefined {
  if (futureAuxiliary.test(clause)) return 'future'
  if (/ (?:fand|fanden|gab|war|waren|stattgefunden|begann) /.test(clause)) return 'past'
  return / (?:findet|finden|gibt|ist|sind|beginnt|beginnen|steht|startet) /.test(clause)
    ? 'present'
    : undefined
}

/** What German texts say of milestones. */
export const germanEvents: EventGrammar = {
  dates: germanDates,
  rules,
  capitalsAreNouns: true,
  tenseOf,
  denied: / (?:nicht (?!nur )|kein\p{L}* |niemals |abgelehnt |ablehn|lehnte |lehnten |verweiger)/u,
  hypothetical: / (?:wenn|falls|sofern|würde|würden|könnte|könnten|hätte|hätten|wäre|wären|ob) /,
  cancelled: / (?:abgesagt|ausgefallen|abgeblasen|storniert|entfällt|entfallen|entfiel) /,
  postponed: / (?:verschoben|verlegt|vertagt) /,
  background: / (?:nach|seit|vor|jahrestag|anlässlich|ohne|über|trotz|für|zur|bei) (?:\p{L}+ )?$/u,
  bothCities: / beide[rn]? (?:städte|städten|kommunen|partner) /,
  twinning: /^(?!.*verein)(?:.*partnerst[aä]dt|städtepartner|schwesterst[aä]dt|städtefreund)/,
}

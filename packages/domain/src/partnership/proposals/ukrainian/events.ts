import type { Clause, Word } from '../clauses.ts'
import type { EventGrammar, EventRule, EventTense } from '../event-grammar.ts'
import { ukrainianDates } from './dates.ts'

const council = / (?:рад[аиіу]|радою|міськрад\p{L}*|депутат\p{L}*|сесі\p{L}+) /u
const ministry = / (?:міністерств\p{L}*|мінрозвитк\p{L}*|мінюст\p{L}*|мінгромад\p{L}*) /u
const topic = /партнер|побратим|співпрац|співробітниц| угод| договор| договір| меморандум/
const paper = / угод| договор| договір| меморандум| документ| партнер| побратим| декларац| лист про /
const people =
  / (?:делегаці|представни|гост[іея]|гостям|мер[аиуі]? |мери|міськ\p{L}+ голо|очільни|бургомістр|обербургомістр|лікар|медик|фахів|експерт|школяр|учн|студент|діт|депутат|команд|волонтер|спортсмен|рятувальни|пожежни[кц]|енергетик|педагог|вчител|підприємц|журналіст)/u
const goods =
  /автомобіл|авто |машин|автобус|обладнанн|генератор|ліж[ко]|медикамент|апарат|техні[кц]|трансформатор|насос|швидк[аиіоу][йїгмхю]?[иоу]? |трамва|екскаватор|трактор|тролейбус|устаткуванн|матеріал|спорядженн|комп?ютер|ноутбук/u
const help = /гуманітарн|допомог/

const handedOver =
  /^(?:переда(?!ч)|передад|надісла|надішл|достав(?!к)|привез|прибу|надійш|надійд|вируш|отрим|відправ|відвант|відвез|приїх|приїд|подару|вручи|вруча|очіку|чека)/
const travelled =
  /^(?:відвід|побува|завіта|гостю|погостю|приїд|приїх|прибу|прилет|прилет|вируш|поїд|поїх|перебува|прийня(?:в|л)|прийм)/

const rules: readonly EventRule[] = [
  { kind: 'council-mandate', word: /^(?:доруч|уповноваж)/, with: [council] },
  { kind: 'approval', word: /^(?:погод|затверд|схвал|підтрим)/, with: [ministry, topic] },
  { kind: 'registration', word: /^(?:зареєстр|внес|внос|внесен)/, with: [/реєстр/, topic] },
  {
    kind: 'council-decision',
    word: /^(?:ухвал|схвал|затверд|підтрим|проголос|голосува|погод|виріш|прийня)/,
    with: [council, topic],
    without: /перейменув| вулиц| бюджет/,
  },
  {
    kind: 'renewal',
    word: /^(?:продовж(?:и|ен|ать)|поновл?|пролонг)/,
    with: [/ угод| договор| договір| партнер| побратим| меморандум/],
  },
  { kind: 'suspension', word: /^(?:призупин|заморо[зж])/, with: [topic] },
  { kind: 'end', word: /^(?:розірв|розрив|припин|денонс)/, with: [topic] },
  {
    kind: 'signing',
    word: /^(?:підпиш|підпису(?:ва|ю)|підписа(?:[влт]|н(?!н)))/,
    surely: paper,
    without: / газет| петиці| фірм| компані| підприємств| банк| палат/,
  },
  {
    kind: 'signing',
    word: /^укла(?:в|л[аои]|сти|дуть|де|дено|дали|ден)/,
    with: [paper],
    without: / фірм| компані| підприємств| банк| палат/,
  },
  { kind: 'signing', word: /^(?:постав|скріп)/, with: [/ підпис(?:и|ами)? /, paper] },
  { kind: 'association', word: /^(?:засн|створ)/, with: [/ (?:товариств|спілк|обєднанн|асоціаці)/] },
  { kind: 'aid', word: handedOver, with: [help], without: / вітанн| привітанн/ },
  { kind: 'delivery', word: handedOver, with: [goods], without: / вітанн| привітанн/ },
  { kind: 'project', word: /^(?:запус|запуст|розпоч|старту|почал)/, with: [/ (?:проєкт|проект|програм)/] },
  { kind: 'contact', word: /^(?:налагод|встанов|звернул|познайом)/, with: [/ (?:контакт|лист|звязк)/] },
  { kind: 'meeting', word: /^зустр(?:і(?:в|л)|іну|ітис|ічал)/ },
  {
    kind: 'visit',
    word: travelled,
    with: [people],
    without: / дзвін| виставк| концерт| вистав| фестивал| ярмар/,
  },
  { kind: 'signing', word: /^підписанн/, isNoun: true, with: [paper] },
  { kind: 'association', word: /^збор(?:и|ів|ах|ами)$/, isNoun: true, with: [/ установч/] },
  {
    kind: 'meeting',
    word: /(?:зустріч|відеоконференці|нарад|переговор|мітинг|^конференці|форум|круглий)/,
    isNoun: true,
    without: / матч| турнір| гр[аиу] | стадіон/,
  },
  { kind: 'visit', word: /^(?:візит|поїздк|відвідин)/, isNoun: true },
]

const past = /(?:в|л[аои])(?:с[яь])?$|[нт]о$/
const infinitive = /ти(?:с[яь])?$/
/** Verbs whose present is no future. */
const imperfective =
  /^(?:перебува|гостю|очіку|чека|голосу|підпису|відвіду|приїжджа|прибува|зустріча|доруча|ухвалю|схвалю|підтриму|затверджу|погоджу|передає|передают|уклада|продовжу|приймає|приймают)/
const plan =
  / (?:плану\p{L}+|заплан\p{L}+|має|мають|намір\p{L}*|збира\p{L}+|готу\p{L}+|хоч\p{L}+|сподіва\p{L}+|домов\p{L}+|пообіц\p{L}+|обіця\p{L}+) /u
const possibility = / (?:може|можуть|могли|міг|могла|мав|мала|мали|мало) /
const willBe = / (?:буде|будуть) /

function tenseOf(word: Word, clause: Clause, isNoun: boolean): EventTense | undefined {
  return isNoun ? tenseOfNoun(clause) : tenseOfVerb(word.plain, clause.plain)
}

function tenseOfVerb(verb: string, clause: string): EventTense {
  if (infinitive.test(verb)) return plan.test(clause) && !possibility.test(clause) ? 'future' : 'unclear'
  if (/^(?:очіку|чека)/.test(verb)) return past.test(verb) ? 'unclear' : 'future'
  if (/(?:тиме|тимуть|тимемо)(?:ться)?$/.test(verb)) return 'future'
  if (past.test(verb)) return willBe.test(clause) ? 'future' : 'past'
  if (/(?:ий|ого|ому|ою|ої|их|ими|а|і|у)$/.test(verb) && /(?:ан|ен)/.test(verb)) return 'unclear'
  return imperfective.test(verb) ? 'present' : 'future'
}

const held = /^(?:відбу(?:в|л)|пройш|провел|провів|проведен|тривал|розпоча(?:в|л)|заверш)/
const toBeHeld = /^(?:відбуд|пройд|провед(?:уть|е|емо)|заплан|плану|почн|розпочн|старту|чека|очіку)/

/** A noun has the tense of the verb that carries it. */
function tenseOfNoun({ words, plain }: Clause): EventTense | undefined {
  if (words.some((word) => toBeHeld.test(word.plain))) return 'future'
  if (plan.test(plain) && words.some((word) => infinitive.test(word.plain))) return 'future'
  return words.some((word) => held.test(word.plain)) ? 'past' : undefined
}

/** What Ukrainian texts say of milestones. */
export const ukrainianEvents: EventGrammar = {
  dates: ukrainianDates,
  rules,
  capitalsAreNouns: false,
  tenseOf,
  denied: /^ чи | (?:не (?!лише |тільки )|ніколи |відмови|відхил)/,
  hypothetical: /^ чи | (?:якби|якщо|б|би) /,
  cancelled: / (?:скасу|скасов|відмін(?:и|ен))/,
  postponed: / (?:перенес|перенос|відкла(?:ли|ла|в|дено|ден))/,
  background:
    / (?:після|річниц\p{L}*|роковин\p{L}*|нагоди|напередодні|про|щодо|для|умов\p{L}*|без|від часу|з часу|до) $/u,
  bothCities: / (?:обох|двох) (?:міст|громад) | обидва міста | обидві громади | (?:між )?містами-партнерами /,
  twinning: /побратим/,
}

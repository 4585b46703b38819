/**
 * What each ending of a Ukrainian word leaves of it. "ами=,ам": without the ending, or with its first letters kept, for
 * "депутат-ами" and "програм-и" look alike. Nouns and adjectives keep their last consonant, verbs the vowel that their
 * forms share (чита-, роби-, друку-), so that a noun and a verb seldom meet by chance.
 *
 * Written from the declensions and conjugations of Ukrainian grammar; no word list went in.
 */
const table = `
а я о е и і у ю є ї й ь
ою=,о ею єю
ам=,ам ям=,ям ом=,ом ем=,ем єм ах=,ах ях=,ях ами=,ам ями=,ям
ові=,ов еві=,ев єві=,єв ів=,ов,и їв=,єв,и ей=,е
ий ого ому=,ом ьому ього им=,им ої=,о ьої ій=,и,о ім=,ім их іх ими іми ая яя ії=и єї еє
істю=ост ість=ост
ано=а,ан яно=я,ян

ати=а,ат яти=я,ят ити=и,ит іти=и,іт їти=ї ути=,ут оти=о,от ети=е,ет
ав=а,ав яв=я,яв ив=и,ив ув=,ув
ала=а,ал яла=я,ял ила=и,ил іла=и,іл їла=ї ула=,ул ола=о,ол
ало=а,ал яло=я,ял ило=и,ил іло=и,іл їло=ї уло= оло=о,ол
али=а,ал яли=я,ял или=и,ил іли=и,іл їли=ї ули=,ул оли=о,ол
увати=у ював=ю ував=у увала=у увало=у ували=у увавши=у
ювати=ю ювала=ю ювало=ю ювали=ю ювавши=ю
ють уть=,ут ить=и,ит їть=ї ать=и,ат ять=и,ят іть=,іт єть еть
єш еш иш=и,иш їш=ї ємо емо имо=и їмо=ї імо єте ете=,ет ите=и,ит їте=ї іте йте ьте ймо
тиму тимеш тиме тимемо тимете тимуть
уватиму=у уватимеш=у уватиме=у уватимемо=у уватимете=у уватимуть=у
авши=а явши=я ивши=и івши=и ївши=ї увши вши
уючи=у юючи=ю аючи=а яючи=я іючи=и ачи=и,ач ячи=и,яч
`

/** Ending → what of it may stay with the stem. */
export const endings: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split(/\s+/)
    .map((rule) => rule.split('='))
    .map(([ending = '', kept = '']) => [ending, kept.split(',')]),
)

/** In letters. */
export const longestEnding = Math.max(...[...endings.keys()].map((ending) => ending.length))

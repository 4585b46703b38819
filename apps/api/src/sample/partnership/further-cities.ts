import type { Municipality } from '@news/domain'

type UkrainianName = Municipality['name'][string]

/** Nominative, genitive, instrumental, locative with its preposition. */
function named(
  ...[nominative, genitive, instrumental, locative]: [string, string, string, string]
): UkrainianName {
  return { nominative, genitive, instrumental, locative }
}

interface City extends Pick<Municipality, 'country' | 'officialCode' | 'wikidataId'> {
  slug: string
  uk: UkrainianName
  de: string
  en: string
  at: [latitude: number, longitude: number]
}

function toMunicipality({ slug, uk, de, en, at, ...rest }: City): Municipality {
  const [latitude, longitude] = at
  return {
    slug,
    name: {
      uk,
      de: { nominative: de, locative: `in ${de}` },
      en: { nominative: en, locative: `in ${en}` },
    },
    coordinates: { latitude, longitude },
    ...rest,
  }
}

const ags = (value: string) => ({ system: 'AGS' as const, value })

/** Numbers stand only where they are sure. */
const cities: City[] = [
  {
    slug: 'kyiv',
    uk: named('Київ', 'Києва', 'Києвом', 'у Києві'),
    de: 'Kyjiw',
    en: 'Kyiv',
    country: 'UA',
    wikidataId: 'Q1899',
    at: [50.45, 30.52],
  },
  {
    slug: 'kharkiv',
    uk: named('Харків', 'Харкова', 'Харковом', 'у Харкові'),
    de: 'Charkiw',
    en: 'Kharkiv',
    country: 'UA',
    at: [49.99, 36.23],
  },
  {
    slug: 'lviv',
    uk: named('Львів', 'Львова', 'Львовом', 'у Львові'),
    de: 'Lwiw',
    en: 'Lviv',
    country: 'UA',
    wikidataId: 'Q36036',
    at: [49.84, 24.03],
  },
  {
    slug: 'odesa',
    uk: named('Одеса', 'Одеси', 'Одесою', 'в Одесі'),
    de: 'Odessa',
    en: 'Odesa',
    country: 'UA',
    wikidataId: 'Q1874',
    at: [46.48, 30.73],
  },
  {
    slug: 'zaporizhzhia',
    uk: named('Запоріжжя', 'Запоріжжя', 'Запоріжжям', 'у Запоріжжі'),
    de: 'Saporischschja',
    en: 'Zaporizhzhia',
    country: 'UA',
    at: [47.84, 35.14],
  },
  {
    slug: 'uzhhorod',
    uk: named('Ужгород', 'Ужгорода', 'Ужгородом', 'в Ужгороді'),
    de: 'Uschhorod',
    en: 'Uzhhorod',
    country: 'UA',
    at: [48.62, 22.29],
  },
  {
    slug: 'chernihiv',
    uk: named('Чернігів', 'Чернігова', 'Черніговом', 'у Чернігові'),
    de: 'Tschernihiw',
    en: 'Chernihiv',
    country: 'UA',
    at: [51.49, 31.29],
  },
  {
    slug: 'poltava',
    uk: named('Полтава', 'Полтави', 'Полтавою', 'у Полтаві'),
    de: 'Poltawa',
    en: 'Poltava',
    country: 'UA',
    at: [49.59, 34.55],
  },
  {
    slug: 'dnipro',
    uk: named('Дніпро', 'Дніпра', 'Дніпром', 'у Дніпрі'),
    de: 'Dnipro',
    en: 'Dnipro',
    country: 'UA',
    at: [48.46, 35.04],
  },
  {
    slug: 'munich',
    uk: named('Мюнхен', 'Мюнхена', 'Мюнхеном', 'у Мюнхені'),
    de: 'München',
    en: 'Munich',
    country: 'DE',
    wikidataId: 'Q1726',
    officialCode: ags('09162000'),
    at: [48.14, 11.58],
  },
  {
    slug: 'leipzig',
    uk: named('Лейпциг', 'Лейпцига', 'Лейпцигом', 'у Лейпцигу'),
    de: 'Leipzig',
    en: 'Leipzig',
    country: 'DE',
    wikidataId: 'Q2079',
    officialCode: ags('14713000'),
    at: [51.34, 12.37],
  },
  {
    slug: 'nuremberg',
    uk: named('Нюрнберг', 'Нюрнберга', 'Нюрнбергом', 'у Нюрнбергу'),
    de: 'Nürnberg',
    en: 'Nuremberg',
    country: 'DE',
    wikidataId: 'Q2090',
    officialCode: ags('09564000'),
    at: [49.45, 11.08],
  },
  {
    slug: 'freiburg',
    uk: named('Фрайбург', 'Фрайбурга', 'Фрайбургом', 'у Фрайбурзі'),
    de: 'Freiburg im Breisgau',
    en: 'Freiburg',
    country: 'DE',
    wikidataId: 'Q2833',
    officialCode: ags('08311000'),
    at: [48.0, 7.85],
  },
  {
    slug: 'regensburg',
    uk: named('Регенсбург', 'Регенсбурга', 'Регенсбургом', 'у Регенсбурзі'),
    de: 'Regensburg',
    en: 'Regensburg',
    country: 'DE',
    wikidataId: 'Q2978',
    officialCode: ags('09362000'),
    at: [49.02, 12.1],
  },
  {
    slug: 'oberhausen',
    uk: named('Обергаузен', 'Обергаузена', 'Обергаузеном', 'в Обергаузені'),
    de: 'Oberhausen',
    en: 'Oberhausen',
    country: 'DE',
    officialCode: ags('05119000'),
    at: [51.47, 6.85],
  },
  {
    slug: 'darmstadt',
    uk: named('Дармштадт', 'Дармштадта', 'Дармштадтом', 'у Дармштадті'),
    de: 'Darmstadt',
    en: 'Darmstadt',
    country: 'DE',
    wikidataId: 'Q2973',
    officialCode: ags('06411000'),
    at: [49.87, 8.65],
  },
  {
    slug: 'memmingen',
    uk: named('Меммінген', 'Меммінгена', 'Меммінгеном', 'у Меммінгені'),
    de: 'Memmingen',
    en: 'Memmingen',
    country: 'DE',
    officialCode: ags('09764000'),
    at: [47.98, 10.18],
  },
  {
    slug: 'filderstadt',
    uk: named('Фільдерштадт', 'Фільдерштадта', 'Фільдерштадтом', 'у Фільдерштадті'),
    de: 'Filderstadt',
    en: 'Filderstadt',
    country: 'DE',
    officialCode: ags('08116077'),
    at: [48.66, 9.22],
  },
  {
    slug: 'cologne',
    uk: named('Кельн', 'Кельна', 'Кельном', 'у Кельні'),
    de: 'Köln',
    en: 'Cologne',
    country: 'DE',
    wikidataId: 'Q365',
    officialCode: ags('05315000'),
    at: [50.94, 6.96],
  },
]

const bySlug = new Map(cities.map((city) => [city.slug, toMunicipality(city)]))

/** @throws RangeError for a city that is not in the list */
export function getCity(slug: string): Municipality {
  const city = bySlug.get(slug)
  if (!city) throw new RangeError(`no city ${slug}`)
  return city
}

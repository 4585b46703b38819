import type { Author, Place, Section, Tag } from '@news/domain'

/** The sections of the sample newspaper. */
export const sections = {
  community: { slug: 'hromada', name: { uk: 'Громада', de: 'Kommune', en: 'Community' } },
  court: { slug: 'sud', name: { uk: 'Суд', de: 'Gericht', en: 'Courts' } },
  culture: { slug: 'kultura', name: { uk: 'Культура', de: 'Kultur', en: 'Culture' } },
  incidents: { slug: 'podii', name: { uk: 'Події', de: 'Ereignisse', en: 'Incidents' } },
  money: {
    slug: 'hroshi-hromady',
    name: { uk: 'Гроші громади', de: 'Öffentliche Gelder', en: 'Public money' },
  },
} as const satisfies Record<string, Section>

export const olena: Author = {
  slug: 'olena',
  name: { uk: 'Олена', de: 'Olena', en: 'Olena' },
  kind: 'person',
}

export const taras: Author = {
  slug: 'taras',
  name: { uk: 'Тарас', de: 'Taras', en: 'Taras' },
  kind: 'person',
}

export const newsroom: Author = {
  slug: 'redaktsiia',
  name: { uk: 'Редакція', de: 'Redaktion', en: 'Newsroom' },
  kind: 'organization',
}

export const tags = {
  wuppertal: { slug: 'wuppertal', name: { uk: 'Вупперталь', de: 'Wuppertal', en: 'Wuppertal' } },
  partnership: {
    slug: 'mista-partnery',
    name: { uk: 'міста-партнери', de: 'Partnerstädte', en: 'partner cities' },
  },
  germany: { slug: 'nimechchyna', name: { uk: 'Німеччина', de: 'Deutschland', en: 'Germany' } },
  council: { slug: 'miska-rada', name: { uk: 'міська рада', de: 'Stadtrat', en: 'city council' } },
  verdict: { slug: 'vyrok', name: { uk: 'вирок', de: 'Urteil', en: 'verdict' } },
  music: { slug: 'muzyka', name: { uk: 'музика', de: 'Musik', en: 'music' } },
  language: {
    slug: 'ukrainska-mova',
    name: { uk: 'українська мова', de: 'ukrainische Sprache', en: 'Ukrainian language' },
  },
  crash: { slug: 'dtp', name: { uk: 'ДТП', de: 'Verkehrsunfall', en: 'road crash' } },
  police: { slug: 'politsiia', name: { uk: 'поліція', de: 'Polizei', en: 'police' } },
  procurement: { slug: 'zakupivli', name: { uk: 'закупівлі', de: 'Beschaffung', en: 'procurement' } },
  education: { slug: 'osvita', name: { uk: 'освіта', de: 'Bildung', en: 'education' } },
  children: { slug: 'dity', name: { uk: 'діти', de: 'Kinder', en: 'children' } },
  blackout: { slug: 'bez-svitla', name: { uk: 'без світла', de: 'Stromausfall', en: 'blackout' } },
  newsroom: { slug: 'redaktsiia', name: { uk: 'редакція', de: 'Redaktion', en: 'newsroom' } },
  books: { slug: 'knyzhky', name: { uk: 'книжки', de: 'Bücher', en: 'books' } },
  streets: { slug: 'vulytsi', name: { uk: 'вулиці', de: 'Straßen', en: 'streets' } },
  animals: { slug: 'tvaryny', name: { uk: 'тварини', de: 'Tiere', en: 'animals' } },
} as const satisfies Record<string, Tag>

export const places = {
  kamianske: { name: { uk: 'Кам’янське', de: 'Kamjanske', en: 'Kamianske' } },
  wuppertal: { name: { uk: 'Вупперталь', de: 'Wuppertal', en: 'Wuppertal' }, wikidataId: 'Q2107' },
  dnipro: { name: { uk: 'Дніпро', de: 'Dnipro', en: 'Dnipro' } },
  chechelivskyi: {
    name: {
      uk: 'Чечелівський район Дніпра',
      de: 'Dnipro, Bezirk Tschetscheliwka',
      en: 'Chechelivskyi district of Dnipro',
    },
  },
  synelnykove: {
    name: { uk: 'Синельниківський район', de: 'Rajon Synelnykowe', en: 'Synelnykove district' },
  },
  region: {
    name: { uk: 'Дніпропетровщина', de: 'Oblast Dnipropetrowsk', en: 'Dnipropetrovsk region' },
  },
} as const satisfies Record<string, Place>

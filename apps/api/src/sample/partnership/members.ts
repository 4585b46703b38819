import type { Member } from '@news/domain'
import { sources } from '../sources.ts'

/**
 * Both call it a project in their official words; the press of Kamianske goes further, and that is kept too. Until
 * when it holds no source says, and to call it open would make it the unlimited twinning that it is not.
 */
export const kamianske: Member = {
  municipality: {
    slug: 'kamianske',
    name: {
      uk: {
        nominative: 'Кам’янське',
        genitive: 'Кам’янського',
        dative: 'Кам’янському',
        accusative: 'Кам’янське',
        instrumental: 'Кам’янським',
        locative: 'у Кам’янському',
      },
      de: {
        nominative: 'Kamjanske',
        genitive: 'Kamjanskes',
        dative: 'Kamjanske',
        accusative: 'Kamjanske',
        locative: 'in Kamjanske',
      },
      en: { nominative: 'Kamianske', genitive: 'Kamianske’s', locative: 'in Kamianske' },
      ru: { nominative: 'Каменское' },
    },
    formerNames: [{ uk: 'Дніпродзержинськ', de: 'Dniprodserschynsk', en: 'Dniprodzerzhynsk' }],
    country: 'UA',
    region: { uk: 'Дніпропетровська область', de: 'Oblast Dnipropetrowsk', en: 'Dnipropetrovsk Oblast' },
    officialCode: { system: 'KATOTTG', value: 'UA12040150010056523' },
    coordinates: { latitude: 48.52, longitude: 34.61 },
  },
  kind: 'project',
  terms: [
    { text: 'офіційний партнерський проєкт', language: 'uk', source: sources.mayorInWuppertal },
    { text: 'міста-партнери', language: 'uk', source: sources.mayorInWuppertal },
    { text: 'місто-побратим', language: 'uk', kind: 'twinning', source: sources.fireEngine },
  ],
  decisionBody: {
    uk: 'Кам’янська міська рада',
    de: 'Stadtrat von Kamjanske',
    en: 'Kamianske City Council',
  },
}

export const wuppertal: Member = {
  municipality: {
    slug: 'wuppertal',
    name: {
      uk: {
        nominative: 'Вупперталь',
        genitive: 'Вупперталя',
        dative: 'Вупперталю',
        accusative: 'Вупперталь',
        instrumental: 'Вупперталем',
        locative: 'у Вупперталі',
      },
      de: {
        nominative: 'Wuppertal',
        genitive: 'Wuppertals',
        dative: 'Wuppertal',
        accusative: 'Wuppertal',
        locative: 'in Wuppertal',
      },
      en: { nominative: 'Wuppertal', genitive: 'Wuppertal’s', locative: 'in Wuppertal' },
    },
    country: 'DE',
    region: { uk: 'Північний Рейн — Вестфалія', de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia' },
    officialCode: { system: 'AGS', value: '05124000' },
    wikidataId: 'Q2107',
    coordinates: { latitude: 51.26, longitude: 7.18 },
  },
  kind: 'project',
  terms: [
    { text: 'Projektpartnerschaft', language: 'de', source: sources.motion },
    { text: 'Projektpatenschaft', language: 'de', source: sources.signingReport },
  ],
  decisionBody: {
    uk: 'Рада міста Вупперталя',
    de: 'Rat der Stadt Wuppertal',
    en: 'Wuppertal City Council',
  },
}

import { type RgreEntry, sitePaths } from '@news/contract'
import {
  compareFuzzyDates,
  type Member,
  milestoneDate,
  municipalityName,
  type Partnership,
  partnershipSince,
  partnershipStage,
  textIn,
  timeline,
  toRgreCategory,
} from '@news/domain'

interface EntryOptions {
  /** Epoch milliseconds. */
  now: number
  siteUrl: string
}

/** A partnership as the database of the RGRE lists it: a line for each German member and each partner of it. */
export function toRgreEntries(partnership: Partnership, options: EntryOptions): RgreEntry[] {
  const { members } = partnership
  return members
    .filter(({ municipality }) => municipality.country === 'DE')
    .flatMap((german) =>
      members
        .filter((partner) => partner !== german)
        .map((partner) => toEntry(partnership, { german, partner }, options)),
    )
}

function toEntry(
  partnership: Partnership,
  { german, partner }: { german: Member; partner: Member },
  { now, siteUrl }: EntryOptions,
): RgreEntry {
  const { municipality } = german
  return {
    kommune: municipalityName(municipality, 'de'),
    ags: codeOf(german, 'AGS'),
    land: municipality.region ? textIn(municipality.region, 'de').text : '',
    partner: municipalityName(partner.municipality, 'de'),
    partnerland: partner.municipality.country,
    katottg: codeOf(partner, 'KATOTTG'),
    kategorie: toRgreCategory(german.kind),
    bezeichnung: german.terms[0]?.text ?? '',
    kategoriePartner: toRgreCategory(partner.kind),
    bezeichnungPartner: partner.terms[0]?.text ?? '',
    stand: partnershipStage(partnership, municipality.slug, now),
    seit: german.validFrom ?? partnershipSince(partnership) ?? '',
    unterzeichnet: signedOn(partnership),
    gueltigBis: german.validUntil ?? '',
    themen: partnership.areas,
    quellen: sourcesOf(partnership),
    url: siteUrl + sitePaths('de').partnership(partnership.slug),
  }
}

function codeOf({ municipality: { officialCode } }: Member, system: 'AGS' | 'KATOTTG'): string {
  return officialCode?.system === system ? officialCode.value : ''
}

/** Nothing that is only planned has a date here. */
function signedOn({ milestones }: Partnership): string {
  const dates = milestones
    .filter(({ kind, status }) => status === 'done' && kind === 'signing')
    .map(milestoneDate)
  return dates.sort(compareFuzzyDates)[0] ?? ''
}

function sourcesOf(partnership: Partnership): string[] {
  const ofMembers = partnership.members.flatMap(({ terms }) =>
    terms.flatMap(({ source }) => source?.url ?? []),
  )
  const ofClaims = timeline(partnership).flatMap(({ claims }) =>
    claims.flatMap(({ source }) => source.url ?? []),
  )
  return [...new Set([...ofMembers, ...ofClaims])]
}

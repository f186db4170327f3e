import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { brand } from '../../brand.ts'
import type { Profile } from '../../features/projects/index.ts'
import { readDataSources } from '../data-sources.ts'
import type { LicenceAnswer } from './answers.ts'

const KNOWN = {
  'cc-by-4.0': {
    name: 'Creative Commons Namensnennung 4.0 International (CC BY 4.0)',
    adresse: 'https://creativecommons.org/licenses/by/4.0/',
  },
} as const
const NONE = { name: 'Keine Lizenz erklärt; es gilt das Urheberrecht', adresse: null }

const licence = z.literal(Object.keys(KNOWN) as (keyof typeof KNOWN)[]).nullable()
const settings = z
  .object({
    contributorId: z.url().nullable(),
    licences: z.object({
      organisation: licence,
      'public-sources': licence,
      import: licence,
      files: licence,
      topics: licence,
      prize: licence,
    }),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../data/open-data.json', import.meta.url), 'utf8')))

export type LicensedPart = keyof typeof settings.licences

function licenceOf(part: LicensedPart) {
  const known = settings.licences[part]
  return known ? KNOWN[known] : NONE
}

/** The address of the licence of one profile, null where the operator may not license it. */
export function profileLicence(origin: Profile['origin']): string | null {
  return licenceOf(origin).adresse
}

/** Pictures and documents are others' works: the operator rarely holds their rights. */
export const fileLicence: string | null = licenceOf('files').adresse

const ATTRIBUTION = brand.name

const own = (gilt: string, part: LicensedPart): LicenceAnswer => ({ gilt, ...licenceOf(part), namensnennung: ATTRIBUTION })

export const projectLicences: LicenceAnswer[] = [
  own('Steckbriefe der Herkunft „oeffentliche-quellen“ (Zusammenfassungen der Redaktion)', 'public-sources'),
  own('Steckbriefe der Herkunft „organisation“ (von den Kommunen verfasst)', 'organisation'),
  own('Steckbriefe der Herkunft „import“ (aus einem früheren Portal übernommen)', 'import'),
]
export const fileLicences: LicenceAnswer[] = [
  {
    ...own('Bilder und Dokumente zu Steckbriefen', 'files'),
    namensnennung: 'Je Bild, wer als Urheber angegeben ist',
  },
]
export const topicLicences: LicenceAnswer[] = [own('Themen und ihre Beschreibungen', 'topics')]
export const prizeLicences: LicenceAnswer[] = [own('Angaben zum Landespreis', 'prize')]

/** In the exact words of data/SOURCES.md. */
export const registerLicences: LicenceAnswer[] = readDataSources()
  .filter(({ data }) => data.startsWith('Verzeichnis der Kommunen'))
  .map(({ data, attribution, licence: name, licenceUrl }) => ({
    gilt: data,
    name,
    adresse: licenceUrl,
    namensnennung: attribution,
  }))

/** What GovData gave the operator for its catalogue; null as long as it delivers none. */
export const { contributorId } = settings

export function isUndeclared({ name }: LicenceAnswer): boolean {
  return name === NONE.name
}

export function isCcBy({ adresse }: LicenceAnswer): boolean {
  return adresse === KNOWN['cc-by-4.0'].adresse
}

import { brand } from '../../brand.ts'
import { paths } from '../../paths.ts'
import type { LicenceAnswer } from './answers.ts'
import {
  contributorId,
  fileLicences,
  isCcBy,
  isUndeclared,
  prizeLicences,
  projectLicences,
  registerLicences,
  topicLicences,
} from './licences.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import type { Format } from './questions.ts'

/** DCAT-AP.de 2.0 as JSON-LD: one dataset for each list of the interface, one distribution for each format. */
export function catalogue(baseUrl: string): object {
  const publisher = {
    '@id': `${baseUrl}/#herausgeber`,
    '@type': 'foaf:Agent',
    'foaf:name': brand.name,
    'foaf:homepage': link(baseUrl),
  }
  const datasets = OPERATIONS.flatMap((operation) => {
    const licences = LICENCES[operation.id]
    return licences ? [datasetOf(operation, licences, { baseUrl, publisher: publisher['@id'] })] : []
  })
  datasets.push(...FILE_SETS.map((files) => datasetOf(files, fileLicences, { baseUrl, publisher: publisher['@id'] })))
  return {
    '@context': PREFIXES,
    '@graph': [
      publisher,
      {
        '@id': baseUrl + paths.api.catalogue.to(),
        '@type': 'dcat:Catalog',
        'dct:title': german(`${brand.name}: offene Daten`),
        'dct:description': german('Daten über interkommunale Zusammenarbeit in Nordrhein-Westfalen und den Landespreis.'),
        'dct:publisher': link(publisher['@id']),
        'dct:language': link(GERMAN),
        'foaf:homepage': link(baseUrl + paths.api.page.to()),
        'dcat:dataset': datasets.map((dataset) => link(dataset['@id'])),
      },
      ...datasets,
    ],
  }
}

const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  foaf: 'http://xmlns.com/foaf/0.1/',
}
const EU = 'http://publications.europa.eu/resource/authority'
const GERMAN = `${EU}/language/DEU`
const NRW = 'http://dcat-ap.de/def/politicalGeocoding/stateKey/05'

/** Works of others beside the data: a set of their own, so that the licence of the data says nothing of them. */
const FILE_SETS: Listed[] = OPERATIONS.filter(({ id }) => id === 'projekte').map(({ template }) => ({
  id: 'projekt-dateien',
  title: 'Bilder und Dokumente zu Projekten',
  description:
    'Adressen der Bilder, Dokumente und Steckbriefe als PDF zu den Projekten, je Bild mit Beschreibung, Urheber und Rechten (Felder „bilder“, „dokumente“ und „pdf“ der Projekte).',
  formats: ['json'],
  template,
}))

const LICENCES: Record<string, LicenceAnswer[]> = {
  projekte: projectLicences,
  themen: topicLicences,
  kommunen: registerLicences,
  ausgaben: prizeLicences,
  preistraeger: prizeLicences,
}

const FORMATS: Record<Format, { label: string; mediaType: string; fileType: string }> = {
  json: { label: 'JSON', mediaType: 'application/json', fileType: `${EU}/file-type/JSON` },
  csv: { label: 'CSV', mediaType: 'text/csv', fileType: `${EU}/file-type/CSV` },
  geojson: { label: 'GeoJSON', mediaType: 'application/geo+json', fileType: `${EU}/file-type/GEOJSON` },
}

const link = (address: string) => ({ '@id': address })
const german = (text: string) => ({ '@value': text, '@language': 'de' })

type Listed = Pick<Operation, 'id' | 'title' | 'description' | 'formats' | 'template'>

function datasetOf(operation: Listed, licences: LicenceAnswer[], about: { baseUrl: string; publisher: string }) {
  const { id, title, description, formats } = operation
  return {
    '@id': `${about.baseUrl}${paths.api.page.to()}#${id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': german(title),
    'dct:description': german(description),
    'dct:publisher': link(about.publisher),
    'dct:language': link(GERMAN),
    'dcat:theme': link(`${EU}/data-theme/GOVE`),
    'dcat:landingPage': link(`${about.baseUrl}${paths.api.page.to()}`),
    'dcatde:politicalGeocodingURI': link(NRW),
    'dcatde:politicalGeocodingLevelURI': link('http://dcat-ap.de/def/politicalGeocoding/Level/state'),
    ...(contributorId ? { 'dcatde:contributorID': link(contributorId) } : {}),
    'dcat:distribution': formats.map((format) => distributionOf(operation, { format, licences, baseUrl: about.baseUrl })),
  }
}

type Asked = { format: Format; licences: LicenceAnswer[]; baseUrl: string }

function distributionOf({ id, title, template }: Listed, { format, licences, baseUrl }: Asked) {
  const { label, mediaType, fileType } = FORMATS[format]
  return {
    '@id': `${baseUrl}${paths.api.page.to()}#${id}-${format}`,
    '@type': 'dcat:Distribution',
    'dct:title': german(`${title} als ${label}`),
    'dcat:accessURL': link(`${baseUrl}${template}?format=${format}`),
    'dct:format': link(fileType),
    'dcat:mediaType': link(`https://www.iana.org/assignments/media-types/${mediaType}`),
    'dct:license': link(licenceUri(licences)),
    'dct:rights': german(licences.map(({ gilt, name }) => `${gilt}: ${name}`).join('; ')),
    'dcatde:licenseAttributionByText': german([...new Set(licences.map(({ namensnennung }) => namensnennung))].join('; ')),
  }
}

/** Of the list of DCAT-AP.de. One part without a licence closes the whole; what is open in it, dct:rights says. */
function licenceUri(licences: LicenceAnswer[]): string {
  if (licences.some(isUndeclared)) return `${LICENCE_LIST}/other-closed`
  return licences.every(isCcBy) ? `${LICENCE_LIST}/cc-by/4.0` : `${LICENCE_LIST}/other-open`
}

const LICENCE_LIST = 'http://dcat-ap.de/def/licenses'

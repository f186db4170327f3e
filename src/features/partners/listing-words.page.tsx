import { germanDay } from '../../plain/german-day.ts'
import { legalFormOf } from '../../topics/index.ts'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import type { ContentField, Lack, ListingContent, ListingKind } from './listing-content.rules.ts'
import type { BeginRefusal, EndRefusal, ListingState, ProlongRefusal, ReviewRefusal, WriteRefusal } from './listing.rules.ts'

export const kindText: Record<ListingKind, string> = { request: 'Wir suchen', offer: 'Wir bieten' }

export const stateText: Record<ListingState, string> = {
  draft: 'Entwurf',
  submitted: 'bei der Redaktion',
  returned: 'zur Überarbeitung zurückgegeben',
  declined: 'abgelehnt',
  published: 'veröffentlicht',
  expired: 'abgelaufen',
  found: 'Partner gefunden',
  withdrawn: 'zurückgezogen',
}

export const lackText: Record<Lack, string> = {
  'kind-missing': 'Bitte wählen Sie aus, ob Sie etwas suchen oder bieten.',
  'title-missing': 'Bitte geben Sie einen Titel an.',
  'topic-missing': 'Bitte wählen Sie ein Thema.',
  'text-missing': 'Bitte beschreiben Sie, worum es geht.',
  'reach-missing': 'Bitte wählen Sie aus, wo Ihre Partner liegen können.',
  'radius-missing': 'Bitte wählen Sie einen Umkreis.',
  'radius-without-place':
    'Ihre Organisation steht nicht im Verzeichnis der Kommunen, deshalb lässt sich kein Umkreis berechnen. Bitte wählen Sie eine Region oder ganz Nordrhein-Westfalen.',
  'region-missing': 'Bitte wählen Sie einen Kreis oder einen Regierungsbezirk.',
  'valid-until-missing': 'Bitte geben Sie an, bis wann der Eintrag gelten soll.',
  'valid-until-past': 'Der letzte Tag liegt in der Vergangenheit. Bitte wählen Sie einen späteren.',
  'valid-until-late':
    'Ein Eintrag gilt höchstens zwölf Monate. Bitte wählen Sie einen früheren Tag; Sie können später verlängern.',
}

export const writeRefusalText: Record<WriteRefusal, string> = {
  'under-review': 'Die Redaktion prüft gerade Ihren Eintrag. Sie können ihn wieder ändern, sobald sie entschieden hat.',
  closed: 'Dieser Eintrag ist abgeschlossen und lässt sich nicht mehr ändern.',
  'changed-meanwhile':
    'Der Eintrag wurde inzwischen geändert. Ihr Text steht noch hier: Öffnen Sie den Eintrag in einem zweiten Fenster und vergleichen Sie, bevor Sie ihn neu speichern.',
}

export const beginRefusalText: Record<BeginRefusal, string> = {
  'no-organisation': 'Sie gehören noch zu keiner Organisation. Bitte treten Sie zuerst der Organisation Ihrer Kommune bei.',
  'no-municipality': 'Einträge schreiben Kommunen, Kreise, Verbände und ihre Einrichtungen. Ihre Organisation gehört nicht dazu.',
  'too-many': 'Ihre Organisation hat schon 20 offene Einträge. Bitte schließen Sie einen ab, bevor Sie den nächsten beginnen.',
}

export const prolongRefusalText: Record<ProlongRefusal, string> = {
  'never-public': 'Dieser Eintrag war noch nicht veröffentlicht und lässt sich deshalb nicht verlängern.',
  closed: 'Dieser Eintrag ist abgeschlossen und lässt sich nicht mehr verlängern.',
  'long-enough': 'Dieser Eintrag gilt schon mindestens sechs Monate von heute an.',
}

export const endRefusalText: Record<EndRefusal, string> = {
  closed: 'Dieser Eintrag ist schon abgeschlossen.',
  'never-public': 'Dieser Eintrag war noch nicht veröffentlicht. Wenn Sie ihn nicht mehr brauchen, ziehen Sie ihn bitte zurück.',
}

export const reviewRefusalText: Record<ReviewRefusal, string> = {
  'not-submitted': 'Über diese Fassung ist schon entschieden, oder sie wurde zurückgezogen.',
  'own-listing': 'Über einen Eintrag Ihrer eigenen Organisation entscheidet jemand anderes aus der Redaktion.',
  'message-missing': 'Bitte schreiben Sie, was fehlt oder warum der Eintrag nicht veröffentlicht wird.',
  'already-public':
    'Eine frühere Fassung ist veröffentlicht. Eine Änderung lässt sich nur zurückgeben; der Eintrag selbst bleibt stehen.',
  expired: 'Der letzte Tag dieses Eintrags ist vorbei. Bitte geben Sie ihn zurück, damit ein neuer gewählt wird.',
}

/** Field → sentence. */
export function lackErrors(lacks: [ContentField, Lack][]): Record<string, string> {
  return Object.fromEntries(lacks.map(([field, lack]) => [field, lackText[lack]]))
}

type Wanted = Pick<ListingContent, 'reach' | 'radiusKm' | 'sizes' | 'legalForm' | 'jointly' | 'validUntil'>
type Names = { organisation: string; regionName: string | null; topicTitle: string | null }

/** What it says besides title and text; what is open is not listed. */
export function listingRows(listing: Wanted, { organisation, regionName, topicTitle }: Names): SummaryRow[] {
  const form = legalFormOf(listing.legalForm)
  const rows: [string, string | null][] = [
    ['Kommune', organisation],
    ['Thema', topicTitle],
    ['Wo die Partner liegen können', reachText(listing, { organisation, regionName })],
    ['Größe der Partner', listing.sizes.length > 0 ? listing.sizes.join(', ') : 'gleich welche'],
    ['Gewünschte Rechtsform', form ? `${form.label}${form.law ? ` (${form.law})` : ''}` : 'offen'],
    ['Gemeinsam', listing.jointly ? 'auch mit anderen, die dasselbe suchen' : null],
    ['Gültig bis', listing.validUntil ? germanDay(listing.validUntil) : null],
  ]
  return rows.flatMap(([term, detail]) => (detail === null ? [] : [{ term, detail }]))
}

export function reachText(
  { reach, radiusKm }: Pick<ListingContent, 'reach' | 'radiusKm'>,
  { organisation, regionName }: { organisation: string; regionName: string | null },
): string | null {
  if (reach === 'radius') return radiusKm === null ? null : `bis ${radiusKm} km um ${organisation}`
  if (reach === 'region') return regionName
  return reach === 'state' ? 'ganz Nordrhein-Westfalen' : null
}

import { readableName } from '../../../plain/readable-name.ts'
import type { BadgeTone } from '../../../ui/badge.tsx'
import type { Remark } from '../draft-remarks.rules.ts'
import {
  contentOf,
  isOutdated,
  stateOf,
  type Draft,
  type DraftState,
  type SaveRefusal,
  type StartRefusal,
  type SubmitRefusal,
} from '../draft.rules.ts'
import { textOf, type StepName } from '../draft-steps.rules.ts'
import { paths } from '../../../paths.ts'

export const stepTitle: Record<StepName, string> = {
  topic: 'Titel und Themen',
  parties: 'Beteiligte',
  content: 'Inhalt',
  financing: 'Finanzierung und Rechtsform',
  effects: 'Wirkung',
  contact: 'Kontakt',
  links: 'Links',
  sources: 'Quellen und Stand',
  prize: 'Landespreis',
  picture: 'Bild',
}

export const stateBadge: Record<DraftState, { label: string; tone: BadgeTone }> = {
  draft: { label: 'Entwurf', tone: 'neutral' },
  waiting: { label: 'Bei der Redaktion', tone: 'info' },
  returned: { label: 'Zu überarbeiten', tone: 'warning' },
  published: { label: 'Veröffentlicht', tone: 'success' },
  declined: { label: 'Abgelehnt', tone: 'danger' },
  discarded: { label: 'Verworfen', tone: 'neutral' },
}

export function badgeOf(draft: Draft): { label: string; tone: BadgeTone } {
  const state = stateOf(draft)
  const isOpen = state === 'draft' || state === 'returned' || state === 'waiting'
  return isOpen && isOutdated(draft) ? { label: 'Überholt', tone: 'warning' } : stateBadge[state]
}

export const saveRefusalText: Record<SaveRefusal, string> = {
  waiting: 'Der Entwurf liegt bei der Redaktion. Solange kann er nicht geändert werden.',
  published:
    'Dieser Entwurf ist veröffentlicht. Für eine Änderung beginnen Sie einen neuen: unter „Meine Projekte“, als Redaktion auf der Seite des Steckbriefs.',
  declined: 'Die Redaktion hat diesen Entwurf abgelehnt. Er bleibt für Sie lesbar.',
  discarded: 'Dieser Entwurf ist verworfen. Er bleibt für Sie lesbar.',
  outdated:
    'Das Projekt hat sich seit Beginn dieses Entwurfs geändert: Es gibt eine neuere Fassung, oder es ist zurückgezogen. Dieser Entwurf bleibt für Sie lesbar; für eine Änderung beginnen Sie einen neuen: unter „Meine Projekte“, als Redaktion auf der Seite des Steckbriefs.',
  stale: 'Dieser Schritt wurde inzwischen gespeichert. Bitte öffnen Sie ihn neu.',
}

export const submitRefusalText: Record<SubmitRefusal, string> = {
  ...withoutStale(saveRefusalText),
  'infected-file':
    'In einer der Dateien wurde Schadsoftware gefunden. Bitte entfernen Sie sie unter „Bilder und Dokumente“ und laden Sie eine saubere Fassung hoch.',
  incomplete: 'Es fehlt noch etwas. Bitte ergänzen Sie, was unten genannt ist.',
}

function withoutStale({ stale: _, ...sentences }: Record<SaveRefusal, string>) {
  return sentences
}

export const startRefusalText: Record<StartRefusal, string> = {
  'no-organisation':
    'Ein Projekt anlegen kann, wer zu einer Kommune, einem Kreis oder einem Verband gehört. Bitte geben Sie zuerst Ihre Organisation an.',
  'may-not-publish':
    'Ihre Organisation kann kein Projekt anlegen. Das tun Kommunen, Kreise, Verbände und von Kommunen beherrschte Einrichtungen. Bitte sprechen Sie eine der beteiligten Kommunen an.',
  'too-many-drafts':
    'Ihre Organisation hat schon vierzig offene Entwürfe. Bitte reichen Sie einen davon ein oder verwerfen Sie, was Sie nicht mehr brauchen.',
}

const plainRemark: Record<Exclude<Remark['what'], 'too-long' | 'missing'>, string> = {
  'not-an-address': 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel organisation@kommune.example.',
  'not-a-year': 'Bitte geben Sie ein Jahr mit vier Ziffern an, zum Beispiel 2018.',
  'not-a-link': 'Bitte geben Sie eine vollständige Adresse an, die mit https:// beginnt.',
  'half-a-row': 'Bitte füllen Sie beide Felder aus, oder lassen Sie beide leer.',
  'ends-before-it-began': 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Jahre.',
  'too-many-topics': 'Bitte wählen Sie höchstens drei Themen.',
  'too-few-parties': 'Bitte nennen Sie mindestens zwei Beteiligte; wer hauptverantwortlich ist, zählt mit.',
  'turning-signs':
    'Hier stehen unsichtbare Zeichen, die die Schreibrichtung umkehren. Bitte leeren Sie das Feld und tippen Sie den Text neu.',
}

export function remarkText(remark: Remark): string {
  if (remark.what === 'missing') return `Bitte ergänzen Sie: ${remark.label}`
  if (remark.what !== 'too-long') return plainRemark[remark.what]
  const amount = remark.excess === 1 ? '1 Zeichen' : `${remark.excess.toLocaleString('de-DE')} Zeichen`
  return `Der Text ist um ${amount} zu lang. Bitte kürzen Sie ihn, bevor Sie das Projekt einreichen; gespeichert werden kann er ganz.`
}

/** Every sentence, for the gallery. */
export const remarkSentences: Record<string, string> = {
  ...plainRemark,
  missing: remarkText({ step: 'topic', field: 'title', label: 'Titel', what: 'missing' }),
  'too-long': remarkText({ step: 'topic', field: 'title', label: 'Titel', what: 'too-long', excess: 12 }),
}

export function draftName(draft: Pick<Draft, 'steps'>): string {
  const title = readableName(textOf(contentOf(draft, 'topic'), 'title'))
  return title === '' ? 'Projekt ohne Titel' : title
}

export function draftTrail(draft: Pick<Draft, 'id' | 'steps' | 'organisation'>) {
  return [...trailTo(draft), { label: draftName(draft), href: paths.projects.draft.to({ draftId: draft.id }) }]
}

export function trailTo({ organisation }: Pick<Draft, 'organisation'>) {
  return organisation ? ownTrail : reviewsTrail
}

/** Who sees what is only a draft. */
export function readersText({ organisation }: Pick<Draft, 'organisation'>): string {
  return organisation ? 'nur Ihre Organisation' : 'nur die Redaktion'
}

const reviewsTrail = [{ label: 'Projekte prüfen', href: paths.projects.reviews.to() }]

export const ownTrail = [
  { label: 'Projekte', href: paths.projects.directory.to() },
  { label: 'Meine Projekte', href: paths.projects.own.to() },
]

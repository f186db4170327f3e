import { paths } from '../paths.ts'
import type { Crumb } from '../platform/page.ts'
import type { BadgeTone } from '../ui/badge.tsx'
import type { DeliveryState, Mailing, ReleaseRefusal } from './mailing.rules.ts'
import type { MergeField } from './merge.rules.ts'

export const outboxTrail: Crumb[] = [
  { label: 'Landespreis', href: paths.award.call.to() },
  { label: 'Wettbewerbsbüro', href: paths.office.start.to() },
  { label: 'Postausgang', href: paths.outbox.list.to() },
]

export function mailingTrail({ id, subject }: Mailing): Crumb[] {
  return [...outboxTrail, { label: subject, href: paths.outbox.mailing.to({ mailingId: id }) }]
}

export const deliveryBadge: Record<DeliveryState, { label: string; tone: BadgeTone }> = {
  waiting: { label: 'Wartet', tone: 'neutral' },
  queued: { label: 'Wird zugestellt', tone: 'info' },
  sent: { label: 'Zugestellt', tone: 'success' },
  failed: { label: 'Fehlgeschlagen', tone: 'danger' },
  cancelled: { label: 'Abgebrochen', tone: 'warning' },
}

export function mailingBadge({ releasedAt, cancelledAt }: Mailing): { label: string; tone: BadgeTone } {
  if (cancelledAt) return { label: 'Abgebrochen', tone: 'warning' }
  return releasedAt ? { label: 'Freigegeben', tone: 'success' } : { label: 'Entwurf', tone: 'neutral' }
}

export const releaseRefusalText: Record<ReleaseRefusal, string> = {
  'already-released': 'Diese Nachricht ist schon freigegeben.',
  'unknown-group': 'Diese Empfänger gibt es zurzeit nicht. Bitte wählen Sie andere.',
  'unknown-fields': 'Der Text enthält Platzhalter, die es für diese Empfänger zurzeit nicht gibt. Bitte ändern Sie ihn.',
  nobody: 'Es gibt zurzeit niemanden, an den die Nachricht ginge.',
  faults: 'Bei einigen Empfängern fehlt eine Angabe. Bitte ändern Sie den Text oder die Auswahl.',
  'changed-since':
    'Text oder Empfänger haben sich geändert, seit Sie die Seite geöffnet haben. Bitte prüfen Sie beides noch einmal.',
}

export const ALREADY_RELEASED = 'Die Nachricht ist inzwischen freigegeben und wird nicht mehr geändert.'

export function unknownFieldsText(names: string[], fields: MergeField[]): string {
  const unknown = names.map((name) => `{{${name}}}`).join(', ')
  const known = fields.map(({ name }) => `{{${name}}}`).join(', ')
  return `Für diese Empfänger gibt es zurzeit nicht: ${unknown}. Sie können verwenden: ${known}.`
}

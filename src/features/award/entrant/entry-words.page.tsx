import type { EntryState, Level, SaveRefusal, StepState } from '../entry.rules.ts'
import type { LegalForm, Remark } from '../step-remarks.rules.ts'
import type { StepName } from '../steps.rules.ts'
import type { BadgeTone } from '../../../ui/badge.tsx'

export const stepTitle: Record<StepName, string> = {
  lead: 'Federführung und Kontakt',
  title: 'Titel und Kategorie',
  partners: 'Partner',
  description: 'Beschreibung',
  criteria: 'Antworten zu den Kriterien',
  declarations: 'Erklärungen und Einwilligungen',
}

export const stateBadge: Record<EntryState, { label: string; tone: BadgeTone }> = {
  draft: { label: 'Entwurf', tone: 'warning' },
  'handed-in': { label: 'Eingereicht', tone: 'success' },
  'taken-back': { label: 'Zurückgenommen', tone: 'warning' },
  withdrawn: { label: 'Zurückgezogen', tone: 'neutral' },
}

export const stepBadge: Record<StepState['state'], { label: string; tone: BadgeTone }> = {
  empty: { label: 'Noch leer', tone: 'neutral' },
  begun: { label: 'Begonnen', tone: 'info' },
  complete: { label: 'Vollständig', tone: 'success' },
}

export const levelText: Record<Level, string> = {
  read: 'Lesen',
  edit: 'Bearbeiten',
  'hand-in': 'Bearbeiten und einreichen',
}

export const saveRefusalText: Record<SaveRefusal, string> = {
  'no-right':
    'Sie dürfen diesen Beitrag lesen, aber nicht bearbeiten. Bitten Sie die Person, die ihn angelegt hat, um das Recht dazu.',
  withdrawn: 'Dieser Beitrag ist zurückgezogen. Er kann nur noch gelesen werden.',
  'handed-in':
    'Dieser Beitrag ist eingereicht. Nehmen Sie ihn zurück, wenn Sie etwas ändern möchten; danach reichen Sie ihn erneut ein.',
  'handed-in-for-good':
    'Dieser Beitrag ist eingereicht, und die Einreichungsfrist ist abgelaufen. Er kann nur noch gelesen werden.',
  'not-reopened':
    'Dieser Beitrag ist eingereicht. Zur Korrektur sind nur die Teile geöffnet, die das Wettbewerbsbüro genannt hat.',
  'term-passed':
    'Die Frist der Nachforderung ist abgelaufen. Geändert werden kann nichts mehr. Bitte wenden Sie sich an das Wettbewerbsbüro.',
  'deadline-passed': 'Die Einreichungsfrist ist abgelaufen. Der Beitrag kann nur noch gelesen werden.',
  stale: 'Inzwischen hat jemand anderes diesen Schritt gespeichert. Bitte führen Sie beide Fassungen zusammen.',
}

export const legalFormText: Record<LegalForm, string> = {
  arbeitsgemeinschaft: 'Kommunale Arbeitsgemeinschaft (§§ 2, 3 GkG NRW)',
  zweckverband: 'Zweckverband (§§ 4 bis 22a GkG NRW)',
  'vereinbarung-delegierend': 'Öffentlich-rechtliche Vereinbarung, delegierend (§ 23 GkG NRW)',
  'vereinbarung-mandatierend': 'Öffentlich-rechtliche Vereinbarung, mandatierend (§ 23 GkG NRW)',
  kommunalunternehmen: 'Gemeinsames Kommunalunternehmen, AöR (§§ 27, 28 GkG NRW)',
  vertrag: 'Anderer öffentlich-rechtlicher Vertrag (§ 54 VwVfG NRW)',
  grenzueberschreitend: 'Grenzüberschreitende Vereinbarung',
  gmbh: 'GmbH oder gGmbH (privatrechtlich)',
  verein: 'Eingetragener Verein (privatrechtlich)',
  genossenschaft: 'Genossenschaft (privatrechtlich)',
  gbr: 'Gesellschaft bürgerlichen Rechts (privatrechtlich)',
  informell: 'Ohne eigene Rechtsform, zum Beispiel Absichtserklärung oder Netzwerk',
  andere: 'Andere Rechtsform',
}

/** One whole sentence on what still stands between a field and handing in. */
export function remarkText(remark: Remark): string {
  if (remark.what === 'too-long') return tooLong(remark.excess)
  if (remark.what === 'too-few-partners') return tooFewPartners(remark.needed)
  if (remark.what === 'missing') return `Bitte ergänzen Sie: ${remark.label}`
  return plainRemark[remark.what]
}

const plainRemark: Record<Exclude<Remark['what'], 'too-long' | 'too-few-partners' | 'missing'>, string> = {
  'not-an-address': 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel organisation@kommune.example.',
  'not-a-day': 'Bitte geben Sie ein Datum an, zum Beispiel 15.3.2019.',
  'turning-signs':
    'Hier stehen unsichtbare Zeichen, die die Schreibrichtung umkehren. Bitte leeren Sie das Feld und tippen Sie den Text neu.',
  'unknown-category': 'Bitte wählen Sie eine der Kategorien.',
  'no-municipal-control':
    'Eine privatrechtliche Form ist nur zugelassen, wenn sie kommunal beherrschbar ist. Bitte bestätigen Sie das.',
  'explain-old-contract': 'Die Vereinbarung liegt vor dem Stichtag. Bitte erläutern Sie, was seitdem hinzugekommen ist.',
}

function tooLong(excess: number): string {
  const amount = excess === 1 ? '1 Zeichen' : `${excess.toLocaleString('de-DE')} Zeichen`
  return `Der Text ist um ${amount} zu lang. Bitte kürzen Sie ihn, bevor Sie den Beitrag einreichen; gespeichert werden kann er ganz.`
}

function tooFewPartners(needed: number): string {
  return needed === 1
    ? 'Bitte nennen Sie mindestens einen weiteren kommunalen Partner; die federführende Kommune zählt mit.'
    : `Bitte nennen Sie mindestens ${needed} weitere kommunale Partner; die federführende Kommune zählt mit.`
}

import { paths } from '../../../paths.ts'
import type { Crumb } from '../../../platform/page.ts'
import { Badge, type BadgeTone } from '../../../ui/badge.tsx'
import { addressParts } from '../text-kinds.ts'
import { statesOf, type EditedText, type PublishRefusal, type TextState, type WithdrawRefusal } from '../text.rules.ts'

export const listTrail: Crumb[] = [{ label: 'Startseite', href: paths.home.to() }]

export function textTrail(text?: EditedText): Crumb[] {
  const list = [...listTrail, { label: 'Texte', href: paths.texts.list.to() }]
  return text ? [...list, { label: text.newest.title, href: paths.texts.text.to(addressParts(text)) }] : list
}

export const stateText: Record<TextState, string> = {
  draft: 'Entwurf',
  planned: 'Geplant',
  public: 'Veröffentlicht',
  withdrawn: 'Zurückgenommen',
  'to-review': 'Braucht Überarbeitung',
}

/** As an address asks for it. */
export const stateInAddress: Record<TextState, string> = {
  draft: 'entwurf',
  planned: 'geplant',
  public: 'veroeffentlicht',
  withdrawn: 'zurueckgenommen',
  'to-review': 'ueberarbeiten',
}

export function stateFrom(address: string): TextState | null {
  const known = Object.keys(stateInAddress) as TextState[]
  return known.find((state) => stateInAddress[state] === address) ?? null
}

const stateTone: Record<TextState, BadgeTone> = {
  draft: 'neutral',
  planned: 'info',
  public: 'success',
  withdrawn: 'danger',
  'to-review': 'warning',
}

export function States({ text, now }: { text: EditedText; now: Date }) {
  return (
    <>
      {statesOf(text, now).map((state, index) => (
        <span key={state}>
          {index > 0 ? ' ' : ''}
          <Badge tone={stateTone[state]} label={stateText[state]} />
        </span>
      ))}
    </>
  )
}

export const saveRefusalText = {
  stale: 'Inzwischen hat jemand anderes diesen Text gespeichert. Bitte öffnen Sie ihn neu.',
}

export const publishRefusalText: Record<PublishRefusal, string> = {
  stale: 'Inzwischen hat jemand diesen Text geändert. Bitte sehen Sie die neue Fassung an, bevor Sie sie veröffentlichen.',
  'already-planned': 'Eine Fassung ist schon geplant. Bitte nehmen Sie diese Planung zuerst zurück.',
  'nothing-new': 'Diese Fassung ist schon veröffentlicht. Bitte ändern Sie den Text, bevor Sie ihn wieder veröffentlichen.',
  'instant-passed': 'Dieser Zeitpunkt ist vorbei. Bitte wählen Sie einen späteren oder veröffentlichen Sie sofort.',
  'summary-missing': 'Bitte schreiben Sie zuerst die Zusammenfassung: Sie steht in Listen und bei Suchmaschinen.',
  'text-missing': 'Bitte schreiben Sie zuerst den Text.',
  'picture-without-alt':
    'Ein Bild hat keine Beschreibung. Bitte schreiben Sie zwischen die eckigen Klammern, was darauf zu sehen ist.',
  'picture-without-credit':
    'Unter einem Bild steht nicht, von wem es ist. Bitte schreiben Sie direkt darunter eine Zeile wie „*Bild: Stadt Musterstadt*“, unter jedes Bild seine eigene.',
  'sort-missing': 'Bitte wählen Sie zuerst, ob das ein Gesetz, eine Checkliste, eine Mustervereinbarung oder ein Leitfaden ist.',
  'publisher-missing': 'Bitte nennen Sie zuerst, wer die Arbeitshilfe herausgibt.',
  'licence-missing': 'Bitte nennen Sie zuerst die Lizenz: was andere mit der Arbeitshilfe tun dürfen.',
  'nothing-to-read': 'Bitte laden Sie eine Datei hoch, nennen Sie den Link zur Quelle oder schreiben Sie einen Text.',
  'review-day-missing': 'Bitte legen Sie zuerst fest, bis wann der Text wieder geprüft wird.',
  'review-day-passed':
    'Der Tag, bis zu dem der Text wieder geprüft wird, muss nach der Veröffentlichung liegen. Bitte ändern Sie ihn zuerst.',
}

export const withdrawRefusalText: Record<WithdrawRefusal, string> = {
  'nothing-planned': 'Es ist keine Fassung geplant, die Sie zurücknehmen könnten.',
  'not-public': 'Dieser Text ist nicht veröffentlicht. Es gibt nichts zurückzunehmen.',
  'reason-missing': 'Bitte schreiben Sie den Grund. Er steht an der Adresse des Textes, wenn jemand sie aufruft.',
}

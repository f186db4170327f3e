import type { BadgeTone } from '../../../../ui/badge.tsx'
import {
  MAX_PRESS_CHARACTERS,
  MAX_PRESS_PICTURES,
  type PressApprovalRefusal,
  type PressPictureRefusal,
  type PressState,
  type PressTextRefusal,
} from '../../winners/press.rules.ts'

export const PRESS_TITLE = 'Pressetext und Bilder'

export const pressBadge: Record<PressState, { label: string; tone: BadgeTone }> = {
  none: { label: 'Noch offen', tone: 'neutral' },
  draft: { label: 'In Arbeit', tone: 'info' },
  approved: { label: 'Freigegeben', tone: 'success' },
  changed: { label: 'Geändert seit der Freigabe', tone: 'warning' },
}

const mayOnlyRead = 'Sie dürfen diesen Beitrag lesen, aber nicht bearbeiten.'

export const pressTextRefusalText: Record<PressTextRefusal, string> = {
  'may-only-read': mayOnlyRead,
  stale:
    'Inzwischen hat jemand anderes gespeichert. Ihre Fassung steht unten, die andere darüber. Bitte führen Sie beide zusammen.',
}

export const pressPictureRefusalText: Record<PressPictureRefusal, string> = {
  'may-only-read': mayOnlyRead,
  'too-many-pictures': `Es sind schon ${MAX_PRESS_PICTURES} Bilder. Bitte entfernen Sie eines, bevor Sie ein weiteres hinzufügen.`,
  'not-a-picture': 'Diese Datei lässt sich nicht als Bild öffnen. Bitte nehmen Sie ein Bild im Format JPEG, PNG oder WebP.',
  infected: 'In dieser Datei wurde Schadsoftware gefunden. Bitte nehmen Sie ein anderes Bild.',
  'not-there': 'Dieses Bild ist nicht mehr da. Bitte laden Sie die Seite neu.',
}

export const pressApprovalRefusalText: Record<PressApprovalRefusal, string> = {
  'may-not-approve': 'Freigeben darf, wer den Beitrag einreichen darf.',
  'nothing-written': 'Es gibt noch keinen Text. Bitte schreiben und speichern Sie ihn zuerst.',
  'too-long': `Der Text ist länger als ${MAX_PRESS_CHARACTERS.toLocaleString('de-DE')} Zeichen. Bitte kürzen und speichern Sie ihn zuerst.`,
  'changed-since':
    'Text oder Bilder haben sich geändert, seit Sie diese Seite geöffnet haben. Unten sehen Sie den neuen Stand. Bitte prüfen Sie ihn und geben Sie dann frei.',
  'already-approved': 'Dieser Stand ist schon freigegeben.',
}

import { decimalText } from '../../../../plain/thousandths.ts'
import { highestTotal, totalOf } from '../../judging/sheet-total.rules.ts'
import {
  REASON_CHARACTERS,
  type Gap,
  type ScoredCriterion,
  type SealRefusal,
  type SheetDraft,
} from '../../judging/sheet.rules.ts'

export const sheetRefusalText: Record<SealRefusal, string> = {
  'not-in-jury-phase': 'Bewertungen können nur in der Zeit der Jury geschrieben und versiegelt werden.',
  'not-declared': 'Bitte erklären Sie zuerst, ob Sie bei diesem Beitrag befangen sind.',
  conflicted: 'Bei diesem Beitrag sind Sie befangen. Sie bewerten ihn nicht.',
  voided: 'Dieser Bogen zählt nicht, weil bei diesem Beitrag eine Befangenheit bekannt wurde. Er bleibt unverändert aufbewahrt.',
  sealed: 'Diese Bewertung ist versiegelt und kann nicht mehr geändert werden.',
  'category-closed': 'Die Bewertung dieser Kategorie ist abgeschlossen.',
  excused: 'Das Wettbewerbsbüro hat Ihren Sitz bei diesem Beitrag entschuldigt. Es braucht von Ihnen keine Bewertung.',
  'being-corrected':
    'Das Wettbewerbsbüro hat zu diesem Beitrag eine Korrektur nachgefordert. Versiegeln können Sie, sobald sie beendet ist; Ihr Entwurf bleibt gespeichert.',
  stale: 'Der Bogen wurde inzwischen in einem anderen Fenster geändert. Bitte prüfen Sie den neuen Stand.',
  unfinished: 'Der Bogen ist noch nicht vollständig. Bitte ergänzen Sie, was fehlt.',
}

export function gapText({ criterion, what }: Gap): string {
  const texts: Record<Gap['what'], string> = {
    'points-missing': `Bitte wählen Sie Punkte für „${criterion.title}“.`,
    'points-not-offered': `Die Punkte für „${criterion.title}“ werden nicht mehr angeboten. Bitte wählen Sie neu.`,
    'reason-missing': `Bitte begründen Sie bei „${criterion.title}“ die niedrigste oder höchste Punktzahl.`,
    'reason-too-long': `Bitte kürzen Sie die Begründung zu „${criterion.title}“ auf höchstens ${REASON_CHARACTERS.toLocaleString('de-DE')} Zeichen.`,
  }
  return texts[what]
}

/** '9 von 15'; without all points only what could be reached. */
export function totalText(criteria: ScoredCriterion[], draft: Pick<SheetDraft, 'points'>): string {
  const total = totalOf(draft.points, criteria)
  const highest = decimalText(highestTotal(criteria))
  return total === null ? `noch unvollständig, höchstens ${highest}` : `${decimalText(total)} von ${highest}`
}

export function pointsText(criterion: ScoredCriterion, points: number | undefined): string {
  if (points === undefined) return 'noch keine Punkte'
  const label = criterion.points.find((offered) => offered.points === points)?.label
  return label ? `${points} – ${label}` : String(points)
}

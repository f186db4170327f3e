import { paths } from '../../paths.ts'
import { moment } from '../../plain/german-date.ts'
import type { BlockKind } from './blocks.rules.ts'
import type { ChangeRefusal, Issue, MoveRefusal, ReleaseRefusal } from './issue.rules.ts'

export const changeRefusalText: Record<ChangeRefusal, string> = {
  'already-released': 'Diese Ausgabe ist freigegeben und bleibt, wie sie ist.',
  'changed-meanwhile':
    'Die Ausgabe wurde inzwischen geändert. Bitte sehen Sie sich den neuen Stand an und wiederholen Sie, was Sie ändern möchten.',
  'too-many-blocks': 'Eine Ausgabe hat höchstens 30 Bausteine. Bitte entfernen Sie vorher einen anderen.',
}

export const issueReleaseRefusalText: Record<ReleaseRefusal, string> = {
  'already-released': changeRefusalText['already-released'],
  'changed-meanwhile': changeRefusalText['changed-meanwhile'],
  'no-blocks': 'Die Ausgabe ist leer. Bitte fügen Sie mindestens einen Baustein hinzu.',
  'no-subjects': 'Bitte wählen Sie, an welche Newsletter die Ausgabe geht.',
  nobody: 'Diese Newsletter bekommt im Augenblick niemand.',
  'in-the-past': 'Bitte wählen Sie einen Zeitpunkt in der Zukunft.',
}

export const moveRefusalText: Record<MoveRefusal, string> = {
  'not-waiting': 'Diese Ausgabe wartet nicht mehr auf ihren Zeitpunkt. Bitte sehen Sie sich den neuen Stand an.',
  'in-the-past': issueReleaseRefusalText['in-the-past'],
}

export const NOT_OFFERED = 'Bitte wählen Sie etwas aus der Liste.'
export const NO_SUCH_TIME = 'Bitte geben Sie Tag und Uhrzeit an, zum Beispiel 4. Dezember 2025, 10:00 Uhr.'
export const NOBODY_WAITS = 'Es wartet niemand mehr: Alles ist schon unterwegs oder abgebrochen.'
export const NOTHING_UNSETTLED = 'Es ist nichts mehr ungewiss. Bitte sehen Sie sich den neuen Stand an.'

export const blockName: Record<BlockKind, string> = {
  text: 'Text',
  news: 'Meldung',
  project: 'Projekt',
  event: 'Termin',
  call: 'Aufruf mit Knopf',
}

const home = { label: 'Startseite', href: paths.home.to() }
export const publicTrail = [home, { label: 'Newsletter', href: paths.newsletter.page.to() }]
export const draftsTrail = [home, { label: 'Ausgaben des Newsletters', href: paths.newsletter.drafts.to() }]

export function issueTrail({ id, title }: Pick<Issue, 'id' | 'title'>) {
  return [...draftsTrail, { label: title, href: paths.newsletter.draft.to({ issueId: id }) }]
}

export function issueState({ releasedAt, sendAt, cancelledAt }: Issue): string {
  if (cancelledAt) return 'abgebrochen'
  return releasedAt && sendAt ? `freigegeben, Versand: ${moment(sendAt)}` : 'Entwurf'
}

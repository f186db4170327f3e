import type { ClaimRefusal, ContactRefusal } from './claim.rules.ts'
import type { ClaimState, DecideRefusal } from './deciding.rules.ts'

export const contactRefusalText: Record<ContactRefusal, string> = {
  'mailbox-missing': 'Bitte geben Sie ein Postfach an, an das wir Fragen weiterleiten können.',
  'mailbox-wrong': 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel organisation@kommune.example.',
  'too-long': 'Eine Ihrer Angaben ist zu lang. Bitte kürzen Sie sie.',
}

export const claimRefusalText: Record<ClaimRefusal, string> = {
  ...contactRefusalText,
  'no-organisation': 'Ihr Konto gehört zu keiner Organisation. Bitte treten Sie ihr zuerst bei.',
  'may-not-publish':
    'Ihre Organisation kann keinen Steckbrief führen. Das tun Kommunen, Kreise, Verbände und von Kommunen beherrschte Einrichtungen.',
  'has-organisation': 'Für diesen Steckbrief ist schon eine Organisation verantwortlich. Bitte wenden Sie sich an sie.',
  'no-party':
    'Ihre Organisation steht nicht unter den Beteiligten dieses Steckbriefs. Fehlt sie dort, schreiben Sie bitte der Redaktion.',
}

export const claimFieldOf = (because: ClaimRefusal) =>
  because === 'mailbox-missing' || because === 'mailbox-wrong' ? 'mailbox' : 'form'

export const decideRefusalText: Record<DecideRefusal, string> = {
  'decided-meanwhile': 'Darüber wurde inzwischen entschieden. Ihre Entscheidung wurde nicht gespeichert.',
  'own-organisation': 'Über einen Steckbrief für Ihre eigene Organisation entscheidet jemand anderes aus der Redaktion.',
  'has-organisation':
    'Für diesen Steckbrief ist inzwischen eine andere Organisation verantwortlich. Bitte lehnen Sie ab und nennen Sie den Grund.',
  withdrawn: 'Der Steckbrief ist zurückgezogen. Bitte lehnen Sie ab und nennen Sie den Grund.',
  'draft-waiting': 'Eine Änderung dieses Steckbriefs liegt bei der Redaktion. Bitte entscheiden Sie zuerst über sie.',
  'answer-missing': 'Bitte schreiben Sie der Organisation den Grund.',
  'answer-too-long': 'Bitte kürzen Sie Ihre Nachricht auf höchstens 1.000 Zeichen.',
}

export const decideFieldOf = (because: DecideRefusal) =>
  because === 'answer-missing' || because === 'answer-too-long' ? 'answer' : 'form'

export const claimStateText: Record<ClaimState, string> = {
  waiting: 'Wartet auf die Redaktion',
  accepted: 'Übergeben',
  declined: 'Abgelehnt',
  undone: 'Zurückgenommen',
}

import type { CertificateRefusal, FeedbackRefusal } from './attendance.rules.ts'

export const ratingText: Record<string, string> = {
  '5': 'sehr gut',
  '4': 'gut',
  '3': 'in Ordnung',
  '2': 'nicht so gut',
  '1': 'gar nicht gut',
}

export const certificateRefusalText: Record<CertificateRefusal, string> = {
  'not-over': 'Eine Teilnahmebescheinigung gibt es nach der Veranstaltung.',
  'not-noted': 'Eine Teilnahmebescheinigung gibt es hier, sobald vermerkt ist, wer da war.',
  'not-present': 'Für diese Anmeldung ist keine Teilnahme vermerkt.',
  'unclear-who':
    'Es war ein Teil Ihrer Gruppe da. Bitte schreiben Sie an die Adresse der Veranstaltung, wer es war; dann stellen wir die Bescheinigung aus.',
}

export const feedbackRefusalText: Record<FeedbackRefusal, string> = {
  'not-over': 'Eine Rückmeldung können Sie nach der Veranstaltung geben.',
  'not-present': 'Für diese Anmeldung ist keine Teilnahme vermerkt.',
  'already-given': 'Zu dieser Anmeldung gibt es schon eine Rückmeldung. Vielen Dank.',
}

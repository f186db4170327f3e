import type { ReviewRefusal } from '../review.rules.ts'

export const reviewRefusalText: Record<ReviewRefusal, string> = {
  'decided-meanwhile':
    'Über diese Fassung wurde inzwischen entschieden, in der Redaktion oder in einem anderen Fenster, oder sie wurde zurückgeholt. Ihre Entscheidung wurde nicht gespeichert.',
  'own-organisation': 'Über ein Projekt Ihrer eigenen Organisation entscheidet jemand anderes aus der Redaktion.',
  'own-correction': 'Über das, was Sie selbst eingereicht haben, entscheidet jemand anderes aus der Redaktion.',
  outdated:
    'Seit Beginn dieser Änderung wurde eine andere Fassung veröffentlicht oder das Projekt zurückgezogen. Diese hier kann nicht mehr veröffentlicht werden. Bitte lehnen Sie sie ab und nennen Sie den Grund.',
  'locked-file':
    'Eine Datei ist noch nicht auf Schadsoftware geprüft, oder es wurde welche gefunden. Bitte warten Sie die Prüfung ab, oder geben Sie das Projekt zurück.',
  'message-missing': 'Bitte schreiben Sie den Verfasserinnen und Verfassern, worum es geht.',
  'message-too-long': 'Bitte kürzen Sie Ihre Nachricht und Ihre Anmerkungen auf jeweils höchstens 3.000 Zeichen.',
}

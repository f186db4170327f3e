import type { AcceptRefusal, LeaveRefusal, RegisterRefusal, RegistrationState } from './registration.rules.ts'

export const registerRefusalText: Record<RegisterRefusal, string> = {
  'no-registration': 'Für diese Veranstaltung nimmt das Portal keine Anmeldungen an.',
  'event-cancelled': 'Diese Veranstaltung ist abgesagt.',
  'not-yet': 'Die Anmeldung hat noch nicht begonnen. Bitte kommen Sie später wieder.',
  'registration-closed': 'Die Anmeldung ist abgeschlossen. Bitte fragen Sie unter der Adresse, die bei der Veranstaltung steht.',
  'party-too-large': 'So viele Plätze hat die Veranstaltung nicht. Bitte melden Sie weniger Personen an.',
  'already-registered':
    'Mit dieser E-Mail-Adresse sind Sie schon angemeldet. Mit dem Link in Ihrer E-Mail können Sie sich abmelden und neu anmelden.',
  'link-too-old': 'Der Link gilt sieben Tage und ist abgelaufen. Bitte melden Sie sich noch einmal an.',
}

export const acceptRefusalText: Record<AcceptRefusal, string> = {
  lapsed:
    'Die Zeit zum Annehmen ist vorbei; der Platz ist weitergegeben. Wenn die Anmeldung noch läuft, melden Sie sich bitte neu an.',
  'not-offered': 'Zurzeit ist Ihnen kein Platz angeboten.',
  'event-cancelled': registerRefusalText['event-cancelled'],
}

export const leaveRefusalText: Record<LeaveRefusal, string> = {
  'not-registered': 'Diese Anmeldung ist noch nicht bestätigt. Wenn Sie nichts tun, wird sie nach sieben Tagen gelöscht.',
  over: 'Die Veranstaltung hat schon begonnen. Eine Abmeldung ist nicht mehr nötig.',
}

export const registrationStateText: Record<RegistrationState, string> = {
  unconfirmed: 'noch nicht bestätigt',
  waiting: 'auf der Warteliste',
  offered: 'Platz angeboten, noch nicht angenommen',
  placed: 'angemeldet',
  cancelled: 'abgemeldet',
  lapsed: 'Angebot abgelaufen',
}

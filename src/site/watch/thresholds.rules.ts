/** Of the running hour, but for what waits, is left or has passed. */
export type Measures = {
  failedSignIns: number
  denials: number
  /** How long what is due has been waiting, jobs and mails alike. */
  waitingMinutes: number
  /** Of the disk with the files: 0 to 1. */
  freeShare: number
  /** Between the portal's machine and the database's. */
  clockSkewSeconds: number
  /** Null: nobody has ever said that there is one. */
  backupAgeHours: number | null
}

export const ALARMS = ['sign-ins', 'denials', 'waiting', 'disk', 'clock', 'backup'] as const
export type Alarm = (typeof ALARMS)[number]

/** Limits of security.md LG-08; for bursts it names none: more than people by mistake and fewer than a list of passwords. */
export function alarmsOf(measures: Measures): Alarm[] {
  const isOut: Record<Alarm, boolean> = {
    'sign-ins': measures.failedSignIns >= 60,
    denials: measures.denials >= 120,
    waiting: measures.waitingMinutes > 10,
    disk: measures.freeShare < 0.15,
    clock: measures.clockSkewSeconds > 5,
    backup: measures.backupAgeHours !== null && measures.backupAgeHours > 26,
  }
  return ALARMS.filter((alarm) => isOut[alarm])
}

/** What has begun and what is over since somebody looked last. */
export function changesOf(open: Alarm[], now: Alarm[]): { begun: Alarm[]; over: Alarm[] } {
  return { begun: now.filter((alarm) => !open.includes(alarm)), over: open.filter((alarm) => !now.includes(alarm)) }
}

export const alarmText: Record<Alarm, string> = {
  'sign-ins': 'Fehlgeschlagene Anmeldungen: mindestens 60 in dieser Stunde.',
  denials: 'Verweigerte Zugriffe: mindestens 120 in dieser Stunde.',
  waiting: 'Wartende Aufgaben und E-Mails: Die älteste wartet länger als 10 Minuten.',
  disk: 'Platz für Dateien: weniger als 15 Prozent frei.',
  clock: 'Uhren: Die des Portals und die der Datenbank gehen um mehr als 5 Sekunden auseinander.',
  backup: 'Sicherung: Die letzte ist älter als 26 Stunden.',
}

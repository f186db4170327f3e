import type { ScanState } from './media.queries.ts'

/** In place of a link, for those who can do something about it. Everybody else does not read of a file in which something was found. */
export const scanText: Record<Exclude<ScanState, 'passed'>, string> = {
  waiting: 'wird noch geprüft',
  infected:
    'gesperrt: In dieser Datei wurde Schadsoftware gefunden. Bitte entfernen Sie sie und laden Sie eine saubere Fassung hoch',
}

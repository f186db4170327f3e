import { z } from 'zod'

const AGAIN = 'Bitte öffnen Sie die Seite neu und senden Sie das Formular noch einmal ab.'
const number = z.coerce.number(AGAIN).int(AGAIN).min(1, AGAIN)

/** What ui/kept-versions.tsx sends: the version that was newest on the screen, and the one that is wanted again. */
export const restoreForm = z.strictObject({ base: number, number })

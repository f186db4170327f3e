import { z } from 'zod'

const AGAIN = 'Bitte öffnen Sie den Verlauf neu und wählen Sie den Stand noch einmal.'

export const restoreForm = z.strictObject({
  base: z.coerce.number(AGAIN).int(AGAIN).min(0, AGAIN),
  revision: z.coerce.number(AGAIN).int(AGAIN).min(1, AGAIN),
})

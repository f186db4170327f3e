import { z } from 'zod'

export const retryForm = z.object({
  kind: z.enum(['job', 'mail'], 'Bitte wählen Sie die Schaltfläche in der Zeile, die noch einmal versucht werden soll.'),
  id: z.string().min(1).max(60),
})

import { z } from 'zod'

const ASK = 'Bitte beschreiben Sie das Logo, zum Beispiel „Landesregierung Nordrhein-Westfalen“.'

export const logoForm = z.strictObject({
  alt: z.string(ASK).trim().min(1, ASK).max(200, 'Bitte kürzen Sie die Beschreibung auf höchstens 200 Zeichen.'),
})

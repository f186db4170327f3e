import { z } from 'zod'

/** The button of all at once; else whom to ask: the key of a party. */
export const EVERYBODY = 'alle'

export const recipientForm = z
  .string()
  .trim()
  .max(254, 'Bitte geben Sie eine kürzere E-Mail-Adresse an.')
  .pipe(z.email('Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel buergermeisterin@kommune.example.'))

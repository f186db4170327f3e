import { z } from 'zod'

const value = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/)
  .catch('')

/** What makes no sense in an address asks for nothing. */
export const exchangeQuestion = z.object({
  q: z.string().trim().max(200).catch(''),
  art: z.literal(['gesuche', 'angebote']).or(z.literal('')).catch(''),
  thema: value,
  bezirk: value,
  kreis: value,
  kommune: value,
  groesse: value,
  rechtsform: value,
  reichweite: value,
  seite: z.coerce.number().int().min(1).catch(1),
})

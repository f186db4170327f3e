import { z } from 'zod'

const level = z
  .enum(['', 'read', 'edit', 'hand-in'], 'Bitte wählen Sie ein Recht aus der Liste.')
  .transform((value) => value || null)

/** One select per person, 'recht.<personId>', and what it showed at first, 'war.<personId>'; empty means the organisation's default. */
export const rightsForm = z.record(
  z.string().regex(/^(recht|war)\.[0-9a-f-]{36}$/, 'Dieses Formular hat sich geändert. Bitte laden Sie die Seite neu.'),
  level,
)

export const partnerRightForm = z.strictObject({
  act: z.literal('add'),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'Bitte geben Sie die E-Mail-Adresse der Person an.')
    .max(254, 'Bitte prüfen Sie die E-Mail-Adresse: Sie ist zu lang.'),
  level: z.enum(['read', 'edit'], 'Bitte wählen Sie, ob die Person lesen oder bearbeiten darf.'),
})

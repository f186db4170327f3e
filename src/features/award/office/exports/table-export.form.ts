import { z } from 'zod'

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat())

export const tableExportForm = z.object({
  spalte: several.refine((names) => names.length > 0, 'Bitte wählen Sie mindestens eine Spalte.'),
  format: z.enum(['xlsx', 'csv'], 'Bitte wählen Sie ein Format.'),
})

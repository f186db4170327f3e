import { z } from 'zod'

const size = { medientyp: z.string().nullable(), bytes: z.number().int().min(0).nullable() }
/** As the open interface tells of the files of a profile. */
export const picture = z
  .object({
    adresse: z.url(),
    beschreibung: z.string().describe('Was zu sehen ist'),
    urheber: z.string().describe('Von wem das Bild ist; so ist es zu nennen'),
    rechte: z.string().nullable().describe('Was erlaubt ist, wie es angegeben wurde; null, wenn nichts angegeben ist'),
    lizenz: z
      .url()
      .nullable()
      .describe('null, solange keine Lizenz erklärt ist; die Lizenz des Steckbriefs gilt für Bilder nicht'),
    ...size,
  })
  .meta({ id: 'Bild' })
export const document = z
  .object({
    adresse: z.url(),
    titel: z.string(),
    lizenz: z
      .url()
      .nullable()
      .describe('null, solange keine Lizenz erklärt ist; die Lizenz des Steckbriefs gilt für Dokumente nicht'),
    ...size,
  })
  .meta({ id: 'Dokument' })

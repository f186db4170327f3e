import { z } from 'zod'

const AGAIN = 'Bitte wählen Sie noch einmal, was geschehen soll.'
const NAME = 'Bitte nennen Sie die Kommune.'

export const uptakeForm = z.discriminatedUnion(
  'act',
  [
    z.strictObject({ act: z.literal('declare'), ownProject: z.string().default('') }),
    z.strictObject({ act: z.literal('remove') }),
    z.strictObject({ act: z.literal('propose'), municipality: z.string(NAME).trim().min(1, NAME).max(200, NAME) }),
  ],
  AGAIN,
)

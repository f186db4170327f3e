import { z } from 'zod'
import { isOfferedName } from '../../features/award/index.ts'

const CHANGED_FORM = 'Dieses Formular hat sich geändert, seit Sie es geöffnet haben. Bitte laden Sie die Seite neu.'

const name = z.string(CHANGED_FORM).refine(isOfferedName, CHANGED_FORM)

/** The id comes with the form, so that a double click hands over once. Boxes that are not ticked are not sent. */
export const offerForm = z.strictObject(
  {
    offerId: z.uuid(CHANGED_FORM),
    seen: z.string(CHANGED_FORM).regex(/^[0-9a-f]{64}$/, CHANGED_FORM),
    fields: z.union([z.array(name, CHANGED_FORM), name.transform((one) => [one])], CHANGED_FORM).default([]),
  },
  CHANGED_FORM,
)

/** The name of a profile, or NONE. */
export const linkForm = z.strictObject(
  { slug: z.string('Bitte wählen Sie einen Steckbrief aus, oder „Keiner davon“.') },
  CHANGED_FORM,
)

/** No name of a profile: those begin with a letter or a digit. */
export const NONE = '-'

import { z } from 'zod'

/** The id comes with the form, so that a double click begins one draft and not two. */
export const newDraftForm = z.strictObject({ draftId: z.uuid() })

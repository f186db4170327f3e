import { z } from 'zod'
import { sealedFields } from '../../../outbox/index.ts'
import { mailAddress } from '../../../people/index.ts'

export const resendForm = z.strictObject({ ...sealedFields, email: mailAddress })

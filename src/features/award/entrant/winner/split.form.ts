import { z } from 'zod'
import { centsOf } from '../../../../plain/euros.ts'
import type { SplitProposal } from '../../winners/split.rules.ts'
import { LEAD, type Party } from '../../winners/winner.rules.ts'

const amount = z.string().transform((text, context) => {
  const cents = centsOf(text === '' ? '0' : text)
  if (cents !== null) return cents
  context.addIssue('Bitte geben Sie den Betrag in Euro an, zum Beispiel 3.333,33.')
  return z.NEVER
})
const recipient = z
  .string()
  .trim()
  .max(254, 'Bitte geben Sie eine kürzere E-Mail-Adresse an.')
  .pipe(z.union([z.literal(''), z.email('Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel kaemmerei@kommune.example.')]))

export const amountField = (party: string) => `betrag-${party}`
export const recipientField = (party: string) => `adresse-${party}`

/** Two fields for each party, one for the lead. */
export function splitForm(parties: Party[]) {
  const fields = parties.flatMap(({ party }): [string, typeof amount | typeof recipient][] => [
    [amountField(party), amount],
    ...(party === LEAD ? [] : [[recipientField(party), recipient] as [string, typeof recipient]]),
  ])
  return z
    .strictObject({
      base: z.coerce.number().int().min(0),
      paidTo: z.enum(['lead', 'each'], 'Bitte wählen Sie, wer das Geld bekommt.'),
      ...Object.fromEntries(fields),
    })
    .transform(({ base, paidTo, ...values }): SplitProposal => {
      const typed = values as Record<string, string | number>
      const parts = parties.map(({ party, name }) => ({
        party,
        name,
        cents: Number(typed[amountField(party)]),
        recipient: String(typed[recipientField(party)] ?? '') || null,
      }))
      return { base, paidTo, parts }
    })
}

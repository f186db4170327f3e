import { z } from 'zod'
import { centsOf } from '../../../../plain/euros.ts'
import type { SplitProposal } from '../../winners/split.rules.ts'
import { LEAD, type Party } from '../../winners/winner.rules.ts'

/** With the name: above the form the same sentence would stand once for each municipality, and nobody would know which is meant. */
const amountOf = ({ name }: Party) =>
  z.string().transform((text, context) => {
    const cents = centsOf(text === '' ? '0' : text)
    if (cents !== null) return cents
    context.addIssue(`${name}: Bitte geben Sie den Betrag in Euro an, zum Beispiel 3.333,33.`)
    return z.NEVER
  })

function recipientOf({ name }: Party) {
  const address = z.email(`${name}: Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel kaemmerei@kommune.example.`)
  return z
    .string()
    .trim()
    .max(254, `${name}: Bitte geben Sie eine kürzere E-Mail-Adresse an.`)
    .pipe(z.union([z.literal(''), address]))
}

export const amountField = (party: string) => `betrag-${party}`
export const recipientField = (party: string) => `adresse-${party}`

/** Two fields for each party, one for the lead. */
export function splitForm(parties: Party[]) {
  const fields = parties.flatMap((one): [string, z.ZodType][] => [
    [amountField(one.party), amountOf(one)],
    ...(one.party === LEAD ? [] : [[recipientField(one.party), recipientOf(one)] as [string, z.ZodType]]),
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

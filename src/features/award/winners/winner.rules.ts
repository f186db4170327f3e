/** 'lead', or the id of a place of the register. */
export type Party = { party: string; name: string }

export const LEAD = 'lead'

/** An entry that has won and may be known to have; read from what was handed in, which changes no more. */
export type Winner = {
  entryId: string
  editionId: string
  edition: string
  category: string
  title: string
  leadOrganisationId: string
  prizeCents: number
  /** As handed in: the number on file for a call-back. */
  contact: { name: string; phone: string; email: string }
  /** Whom to turn to, in mails. */
  office: { name: string; email: string | null; phone: string | null }
  /** The lead first, then each partner of the register once. Others are passed their part by the lead. */
  parties: Party[]
}

type Named = { placeId?: string | null; name: string }

export function partiesOf(lead: { name: string; placeId: string | null }, partners: Named[]): Party[] {
  const places = new Map(
    partners.flatMap(({ placeId, name }) => (placeId && placeId !== lead.placeId ? [[placeId, name] as const] : [])),
  )
  return [{ party: LEAD, name: lead.name }, ...[...places].map(([party, name]) => ({ party, name }))]
}

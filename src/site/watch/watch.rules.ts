/** As counts: whoever reads the mail need not learn of anybody. */
export type Night = { disturbances: number; limits: number; signIns: number; denials: number }
export type Grave = { chain: { seq: number; what: string } | null; invariants: number; files: number }

export const SIGN_INS = ['sign-in', 'sign-in-code', 'sign-in-link', 'passkey', 'second-factor', 'oidc']

export function nightOf(refusals: ReadonlyMap<string, number>, disturbances: number): Night {
  const sum = (events: string[]) => events.reduce((total, event) => total + (refusals.get(event) ?? 0), 0)
  return { disturbances, limits: sum(['limit-reached']), signIns: sum(SIGN_INS), denials: sum(['access']) }
}

/** One sentence each; none when there is nothing to tell. */
export function nightSentences({ disturbances, limits, signIns, denials }: Night): string[] {
  return [
    [disturbances, 'Störungen im Hintergrund, die noch bestehen'],
    [limits, 'ausgeschöpfte Grenzen'],
    [signIns, 'fehlgeschlagene Anmeldungen'],
    [denials, 'verweigerte Zugriffe'],
  ].flatMap(([count, what]) => (Number(count) > 0 ? [`${count} ${what}`] : []))
}

export function graveSentences({ chain, invariants, files }: Grave): string[] {
  const sentences = chain ? [`Die Kette der Ereignisse ist bei Ereignis ${chain.seq} nicht heil (${chain.what}).`] : []
  if (invariants > 0) sentences.push(`Regeln, die in der Datenbank immer gelten müssen und nicht gelten: ${invariants}.`)
  if (files > 0) sentences.push(`Gespeicherte Dateien, die fehlen oder verändert sind: ${files}.`)
  return sentences
}

/** What arrives in one mailbox counts as one: 'V.era+x@anderswo.example' is 'vera@anderswo.example' (security.md RL-04). Never written to. */
export function mailboxOf(address: string): string {
  const [local = '', domain = ''] = address.toLowerCase().split('@')
  return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain}`
}

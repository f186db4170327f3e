/** Many spellings reach one mailbox: what stands after a plus, dots and case. Only for counting, never for sending. */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at).split('+')[0] ?? ''
  return `${local.replaceAll('.', '')}@${email.slice(at + 1)}`.toLowerCase()
}

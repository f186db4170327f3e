import { fieldsOf, partsOf, type Fields } from './mail-parts.ts'

/** What a mail server or a mailbox provider reports about a mail of ours. Written by strangers: nothing in it is believed but a signed address. */
export type MailReport = {
  kind: 'failed' | 'delayed' | 'complaint'
  /** RFC 3463: '5.1.1'; '' when it says none. */
  status: string
  /** What the mail server said, in its own words. */
  said: string
  /** Where our signed return path may stand. */
  addresses: string[]
}

/** Null for what is no report: somebody who is away, a question, advertising. */
export function readReport(raw: string): MailReport | null {
  const [head, ...parts] = partsOf(raw)
  if (!head || !/^multipart\/report\b/i.test(head.type)) return null
  const addresses = [...fieldsOfReturn(head.fields), ...parts.flatMap((part) => enclosedReturn(part))]
  const delivery = parts.find(({ type }) => /^message\/(global-)?delivery-status\b/i.test(type))
  if (delivery) return deliveryReport(delivery.body, addresses)
  const feedback = parts.find(({ type }) => /^message\/feedback-report\b/i.test(type))
  return feedback ? complaint(feedback.body, addresses) : null
}

/** To whom it came: the envelope as our mail server noted it, else its header. */
function fieldsOfReturn(fields: Fields): string[] {
  return ['x-original-to', 'delivered-to', 'envelope-to', 'to'].flatMap((name) => (fields.get(name) ?? []).flatMap(addressesIn))
}

/** A complaint comes to the provider's contact, not to the return path: there the mail itself, or its header, is enclosed. */
function enclosedReturn({ type, body }: { type: string; body: string }): string[] {
  if (/^message\/feedback-report\b/i.test(type)) return (fieldsOf(body).get('original-mail-from') ?? []).flatMap(addressesIn)
  if (!/^(message\/rfc822|message\/global|text\/rfc822-headers|message\/global-headers)\b/i.test(type)) return []
  return (fieldsOf(body).get('return-path') ?? []).flatMap(addressesIn)
}

function addressesIn(text: string): string[] {
  return text.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []
}

/** One mail, one recipient: the first group of fields that says what became of a recipient. */
function deliveryReport(body: string, addresses: string[]): MailReport | null {
  const groups = body.split(/\r?\n\r?\n/).map(fieldsOf)
  const fields = groups.find((group) => group.has('action'))
  const action = first(fields, 'action').toLowerCase()
  if (!fields || (action !== 'failed' && action !== 'delayed')) return null
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(first(fields, 'status'))?.[0] ?? ''
  return { kind: action, status, said: `${first(fields, 'diagnostic-code')} ${status}`.trim().slice(0, 500), addresses }
}

function complaint(body: string, addresses: string[]): MailReport | null {
  const fields = fieldsOf(body)
  // RFC 5965: the others report authentication, viruses, or that it was no spam after all.
  if (first(fields, 'feedback-type').toLowerCase() !== 'abuse') return null
  return { kind: 'complaint', status: '', said: '', addresses }
}

function first(fields: Fields | undefined, name: string): string {
  return fields?.get(name)?.[0]?.trim() ?? ''
}

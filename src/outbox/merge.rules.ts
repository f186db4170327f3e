/** A value that may stand in a mail. The one called `link` is an address of the portal. */
export type MergeField = { name: string; label: string }
const LINK = 'link'
export type GroupFields = { fields: MergeField[] }

export type Recipient = {
  /** What it is about; one address gets one mail about it. */
  key: string
  about: string
  name: string
  email: string
  /** By field name; null where there is nothing to be put in. */
  values: Record<string, string | null>
  /** The office may not know who this is: previews and the log leave out the person. */
  concealed: boolean
}

export type Draft = { subject: string; body: string }

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g

export function fieldsIn(text: string): string[] {
  return [...new Set([...text.matchAll(FIELD)].map((match) => match[1] ?? ''))]
}

export function unknownFields(draft: Draft, { fields }: GroupFields): string[] {
  return fieldsIn(`${draft.subject}\n${draft.body}`).filter((name) => !fields.some((field) => field.name === name))
}

/** Fields without a value for this recipient, by name; also those that are known no more. */
export function missingFields(draft: Draft, { values }: Recipient): string[] {
  return fieldsIn(`${draft.subject}\n${draft.body}`).filter((name) => !values[name]?.trim())
}

/** For one line of plain text. */
export function fillLine(text: string, values: Recipient['values']): string {
  return oneLine(text.replace(FIELD, (_, name: string) => values[name] || `[${name} fehlt]`))
}

/** For Markdown: what was typed by others is text there and never a link, a heading or an image. */
export function fillMarkdown(text: string, values: Recipient['values']): string {
  return text.replace(FIELD, (_, name: string) => {
    const value = values[name]
    if (!value) return asMarkdownText(`[${name} fehlt]`)
    return name === LINK ? `<${value}>` : asMarkdownText(oneLine(value))
  })
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
/** What was typed, inside Markdown of ours: every sign means itself, and nothing is a merge field. */
export const asMarkdownText = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** Whose name the office may not know is called by a placeholder. */
export function shownValues({ values, concealed }: Recipient): Recipient['values'] {
  return concealed ? { ...values, name: '[Name der Person]' } : values
}

/** One mail per address and object, whatever the source found twice; addresses in the case in which they are known. */
export function withoutDuplicates(recipients: Recipient[]): Recipient[] {
  const seen = new Set<string>()
  return recipients.filter(({ key, email }) => {
    const mark = `${key} ${email.toLowerCase()}`
    return !seen.has(mark) && seen.add(mark)
  })
}

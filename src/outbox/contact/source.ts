import type { Query } from '../../plain/path.ts'
import type { Db, Tx } from '../../platform/db.ts'

/** Something public that somebody answers for; nothing here is shown that the public does not read anyway. */
export type Subject = {
  id: string
  /** As it stands in the address of the form. */
  key: string
  title: string
  addressee: string
  /** Its members do not write to themselves; null where no organisation has it. */
  organisationId: string | null
}

export type ContactRecipient = { key: string; name: string | null; email: string }

/** What a feature lets people write to; the sender sees nobody's address. */
export type ContactSource = {
  table: 'partners_listings' | 'projects_projects'
  /** Which part of the form's address is the key. */
  param: string
  form: { pattern: string; to: (key: string, query?: Query) => string }
  confirmation: { pattern: string; to: (params: { token: string }) => string }
  /** Null when it is public no more, or nobody can be written to. */
  find: (db: Db, key: string) => Promise<Subject | null>
  listRecipients: (tx: Tx, id: string) => Promise<ContactRecipient[]>
  /** Where a recipient reads on. */
  addressFor: (subject: Pick<Subject, 'id' | 'key'>) => string
  words: ContactWords
}

export type ContactWords = {
  /** 'Partnersuche' */
  place: string
  /** 'zum Eintrag' */
  about: string
  /** 'zu Ihrem Eintrag' */
  aboutYours: string
  readOn: string
  own: string
  gone: string
  trail: { label: string; href: string }[]
  trailOf: (subject: Subject) => { label: string; href: string }[]
  back: (subject: Subject) => { label: string; href: string }
}

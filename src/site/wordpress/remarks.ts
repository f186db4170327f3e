/** What an import could not carry over as it was, and what was done instead. */
export const reasonText = {
  'not-public': 'draft, private or behind a password: left in the old portal',
  'unknown-type': 'the mapping names no use for posts of this type: not imported',
  'unknown-field': 'no field of the mapping reads this custom field: not imported',
  'not-text': 'a structure instead of a text: not imported',
  'unknown-place': 'not in the register of municipalities and counties: kept under "Sonstige Beteiligte"',
  'ambiguous-place': 'several of the register bear this name: kept under "Sonstige Beteiligte"',
  'unknown-topic': 'no topic of this name, and the mapping names none: not imported',
  'no-year': 'names no year: not imported',
  'unknown-status': 'is none of geplant, laufend, beendet: not imported',
  'no-mailbox': 'no e-mail address in it: not imported',
  'short-code': 'a plugin drew something here: removed',
  'file-missing': 'the picture is not among the imported files: removed',
  'file-unreachable': 'could not be loaded from the old portal; the next run tries again',
  'file-foreign': 'lies on another host: not loaded',
  'file-refused': 'is not accepted as a file',
  'no-alt': 'a picture without alternative text: shown without',
  'second-picture': 'a profile shows one picture: loaded, but not shown',
  'page-exists': 'a page of this name was here before: kept as it is, the old address leads to it',
  'changed-here': 'was changed here since it was imported: left as it is',
  'claimed-here': 'an organisation answers for it here now: left as it is',
  'withdrawn-here': 'was withdrawn here: left as it is',
  'address-taken': 'this old address leads elsewhere already',
} as const

export type Reason = keyof typeof reasonText
export type Remark = { postId: number; field: string; reason: Reason; value: string }
/** Of one post, whose number stands once. */
export type FieldRemark = Omit<Remark, 'postId'>

export function remark(field: string, reason: Reason, value = ''): FieldRemark {
  return { field, reason, value: value.replace(/\s+/g, ' ').trim().slice(0, 120) }
}

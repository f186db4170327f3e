/** Where the same text stands in another form; addresses, empty where there is none. */
export type OtherForms = {
  /** Leichte Sprache. */
  easyLanguage: string
  /** A video in sign language. */
  signVideo: string
}

export const NO_OTHER_FORMS: OtherForms = { easyLanguage: '', signVideo: '' }

export function sameForms(one: OtherForms, other: OtherForms): boolean {
  return one.easyLanguage === other.easyLanguage && one.signVideo === other.signVideo
}

import { allow, refuse, type Decision } from '../../plain/decision.ts'

/** Where a page stands in another form; addresses, empty where there is none. */
export type OtherForms = { easyLanguage: string; signVideo: string }
export type PageForms = OtherForms & { address: string }
export type OtherFormsRefusal = 'no-such-page' | 'has-own-fields' | 'nothing-named' | 'leads-to-itself'

type Known = { isPublic: boolean; hasOwnFields: boolean }

/** A link must not promise what nobody can open, nor stand beside the one that the text itself names. */
export function nameOtherForms(named: PageForms, { isPublic, hasOwnFields }: Known): Decision<PageForms, OtherFormsRefusal> {
  const { address, easyLanguage, signVideo } = named
  if (hasOwnFields) return refuse('has-own-fields')
  if (!isPublic) return refuse('no-such-page')
  if (easyLanguage === '' && signVideo === '') return refuse('nothing-named')
  return [easyLanguage, signVideo].includes(address) ? refuse('leads-to-itself') : allow(named)
}

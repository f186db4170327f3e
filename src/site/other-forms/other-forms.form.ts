import { z } from 'zod'
import { isPortalPath, isWebAddress } from '../../plain/web-address.ts'

const PAGE =
  'Bitte geben Sie die Adresse der Seite an, wie sie im Browser hinter dem Namen des Portals steht, zum Beispiel /landespreis.'
const LONG = 'Bitte geben Sie eine Adresse mit höchstens 500 Zeichen an.'
const WHOLE = 'Bitte geben Sie eine ganze Adresse an, die mit / oder https:// beginnt.'

const isTarget = (typed: string) => typed === '' || isPortalPath(typed) || (typed.startsWith('https://') && isWebAddress(typed))
const target = z.string(WHOLE).trim().max(500, LONG).refine(isTarget, WHOLE).default('')

/** Without what follows ? or #: other forms are those of the whole page. */
const page = z
  .string(PAGE)
  .trim()
  .max(500, LONG)
  .transform((typed) => typed.split(/[?#]/)[0] ?? '')
  .pipe(z.string().refine(isPortalPath, PAGE))

export const otherFormsForm = z.strictObject({ address: page, easyLanguage: target, signVideo: target })
export const otherFormsRemovalForm = z.strictObject({ address: page })

import { paths } from '../paths.ts'
import type { GalleryEntry } from '../ui/gallery.tsx'
import {
  brokenPage,
  foreignOriginPage,
  limitPage,
  notFoundPage,
  storeGonePage,
  tooLargePage,
  unavailablePage,
  wrongRolePage,
} from './errors.page.tsx'
import { proofTooOldPage, signedOutPage } from './handed-back.page.tsx'
import type { TypedForm } from './typed-form.ts'

const form: TypedForm = {
  path: paths.people.ownName.to(),
  isMultipart: false,
  values: { name: 'Erika Beispiel', weiter: '/' },
}
const upload: TypedForm = { ...form, isMultipart: true, values: { kind: 'picture', description: 'Das Rathaus im Schnee' } }
const REQUEST_ID = '6f1c7e0a-0000-4000-8000-000000000000'

const pages = [
  notFoundPage(null),
  notFoundPage(form),
  wrongRolePage('office', null),
  wrongRolePage('office', form),
  limitPage({ seconds: 700, signedIn: false }, null),
  limitPage({ seconds: 86_000, signedIn: true }, form),
  foreignOriginPage(),
  tooLargePage(),
  unavailablePage(REQUEST_ID, null),
  brokenPage(REQUEST_ID, form),
  storeGonePage(REQUEST_ID, upload),
  signedOutPage(upload),
  proofTooOldPage(form),
]

/** The pages of the error edge (errors.ts). */
export const errorGallery: GalleryEntry[] = pages.map(({ title, body }) => ({ group: 'Fehlerseiten', title, body }))

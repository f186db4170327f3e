import { paths } from '../paths.ts'
import { slug } from '../plain/slug.ts'
import { routes, show, type Web } from '../platform/web.ts'
import { sentencesOf } from '../platform/form-sentences.ts'
import { fieldSentencesEntry, type GalleryEntry } from '../ui/gallery.tsx'
import { retryForm } from './disturbances.form.ts'
import { searchForm } from './search.form.ts'
import { contentGallery } from './gallery-content.tsx'
import { errorGallery } from './gallery-errors.tsx'
import { fieldGallery } from './gallery-fields.tsx'
import { textGallery } from './gallery-texts.tsx'
import { galleryErrorPage, galleryPage } from './gallery.page.tsx'

/** A mail's HTML carries inline styles; nothing else of it may live. */
const MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'"

const formGallery = [fieldSentencesEntry('Suche und Störungen', [searchForm, retryForm].flatMap(sentencesOf))]

/** Not in production. create-site passes what the doors have to show. */
export function galleryRoutes(fromDoors: GalleryEntry[]): Web {
  const entries = [...fieldGallery, ...contentGallery, ...textGallery, ...errorGallery, ...formGallery, ...fromDoors]
  const web = routes()
  web.get(paths.demo.gallery.pattern, (c) => {
    const mail = entries.find((entry) => entry.html && slug(entry.title) === c.req.query('nachricht'))
    if (mail?.html) return c.html(mail.html, 200, { 'Content-Security-Policy': MAIL_POLICY })
    const refused = c.req.query('zustand') === 'fehler'
    return show(c, refused ? galleryErrorPage(entries) : galleryPage(entries), refused ? 422 : 200)
  })
  return web
}

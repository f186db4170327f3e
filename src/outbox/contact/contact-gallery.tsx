import { mailEntry, type GalleryEntry } from '../../ui/gallery.tsx'
import { confirmContactMail, contactMail } from './contact.mail.tsx'
import type { ContactWords } from './source.ts'

const baseUrl = 'https://portal.example'
const sender = { name: 'Vera Besuch', organisation: 'Stadt Anderswo', email: 'vera@anderswo.example' }

/** The mails of a contact, in the words of the feature. */
export function contactGallery(words: ContactWords): GalleryEntry[] {
  const told = { title: 'Gemeinsame Rufbereitschaft im Standesamt', link: baseUrl, baseUrl, words }
  return [
    mailEntry(contactMail({ ...told, name: 'Erika Beispiel', sender, message: 'Wir hätten Interesse.' })),
    mailEntry(confirmContactMail({ ...told, addressee: 'Kall' })),
  ]
}

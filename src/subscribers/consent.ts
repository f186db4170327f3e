import { brand } from '../brand.ts'

/** Stored word for word with each request; a changed text is a new one, old ones stay as they were read. */
export const CONSENT = `Ich willige ein, dass ${brand.name} mir zu dem, was ich oben gewählt habe, E-Mails schickt und dafür meine E-Mail-Adresse speichert. Ich kann das jederzeit widerrufen, mit dem Link in jeder E-Mail; was bis dahin geschah, bleibt rechtmäßig.`

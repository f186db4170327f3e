import sharp from 'sharp'
import type { Wanted } from './wordpress.ts'

const TOPICS = ['Archiv', 'Bauhof', 'Beihilfe', 'IT', 'Kämmerei', 'Standesamt', 'Vergabe', 'Vollstreckung', 'VHS und Musikschule']
const FORMS = ['öffentlich-rechtliche Vereinbarung (mandatierend)', 'Zweckverband', '', 'Kooperationsvereinbarung', 'GmbH']

export const PICTURES = 20
export const PROJECTS = 300
export const NEWS = 50

/** A portal as it may have been: profiles, the older ones as one labelled text, news in blocks and from the classic editor, pages. */
export async function wordPressContent(places: { name: string }[]): Promise<Required<Wanted>> {
  return { pictures: await pictures(), posts: [...projects(places), ...news(), ...pages()] }
}

async function pictures(): Promise<object[]> {
  return Promise.all(
    Array.from({ length: PICTURES }, async (_, index) => {
      const background = { r: index * 12, g: 120, b: 200 - index * 9 }
      const content = await sharp({ create: { width: 640, height: 400, channels: 3, background } })
        .withExif({ IFD0: { Make: 'Kamera', Model: 'Eins' } })
        .jpeg()
        .toBuffer()
      return {
        name: `bild-${index}.jpg`,
        type: 'image/jpeg',
        title: `Bild ${index}`,
        alt: `Ein Rathaus, Nummer ${index}`,
        caption: `Foto: Beispielstadt ${index}`,
        content: content.toString('base64'),
      }
    }),
  )
}

function projects(places: { name: string }[]): object[] {
  const name = (index: number) => places[index % places.length]?.name ?? ''
  return Array.from({ length: PROJECTS }, (_, index) => {
    const facts = {
      hauptverantwortlich: name(index * 7),
      beteiligte_kommunen: `${name(index * 7 + 1)}, ${name(index * 7 + 2)} und ${name(index * 7 + 3)}`,
      sonstige_beteiligte: index % 5 === 0 ? 'Landschaftsverband im Beispiel e. V.' : '',
      anlass: `Zu wenig Personal im Fall ${index}.`,
      ziel: 'Die Aufgabe soll auch in zehn Jahren noch erledigt werden.',
      finanzierung: 'Umlage nach Einwohnern.',
      rechtsform: FORMS[index % FORMS.length] ?? '',
      zusammenarbeit_seit: String(2001 + (index % 24)),
      kontakt: `Erika Muster, Markt 1, Tel.: 0211 4711-${index}, bauhof${index}@beispiel.example`,
    }
    return {
      type: 'projekt',
      title: `Gemeinsam erledigt & geteilt, Nr. ${index}`,
      date: `20${10 + (index % 14)}-03-0${1 + (index % 9)} 09:00:00`,
      terms: { projektkategorien: [TOPICS[index % TOPICS.length]] },
      ...(index < 10 && { picture: `bild-${index}.jpg` }),
      ...(index % 3 === 0 ? labelled(facts, index) : inFields(facts, index)),
    }
  })
}

type Facts = Record<string, string>

function inFields(facts: Facts, index: number): object {
  return {
    fields: facts,
    content: `<!-- wp:paragraph -->\n<p>Umgesetzt wurde es in Schritt ${index}.</p>\n<!-- /wp:paragraph -->`,
  }
}

const LABELS: Facts = {
  hauptverantwortlich: 'Hauptverantwortlich',
  beteiligte_kommunen: 'Beteiligte Kommunen',
  sonstige_beteiligte: 'Sonstige Beteiligte',
  anlass: 'Anlass',
  ziel: 'Ziel',
  umsetzung: 'Umsetzung',
  finanzierung: 'Finanzierung',
  rechtsform: 'Rechtsform',
  zusammenarbeit_seit: 'Zusammenarbeit seit',
  kontakt: 'Kontakt',
}

/** As the classic editor keeps it: empty lines between paragraphs, no marks. */
function labelled(facts: Facts, index: number): object {
  const all: Facts = { ...facts, umsetzung: `Umgesetzt wurde es in Schritt ${index}.\n\nUnd in einem zweiten.` }
  const paragraphs = Object.entries(LABELS).map(([key, label]) => `<strong>${label}:</strong> ${all[key] ?? ''}`)
  return { content: paragraphs.join('\n\n') }
}

function news(): object[] {
  return Array.from({ length: NEWS }, (_, index) => ({
    type: 'post',
    title: `Meldung „${index}“ aus dem Beispiel`,
    date: `20${12 + (index % 12)}-05-1${index % 9} 12:00:00`,
    excerpt: index % 2 === 0 ? `Worum es in Meldung ${index} geht.` : '',
    ...(index < 5 && { picture: `bild-${10 + index}.jpg` }),
    content: index % 2 === 0 ? blocks(index) : classic(index),
  }))
}

function blocks(index: number): string {
  const picture = `bild-${15 + (index % 5)}.jpg`
  return `<!-- wp:heading --><h2>Überblick</h2><!-- /wp:heading -->
<!-- wp:paragraph --><p>Ein <strong>wichtiger</strong> Absatz mit <a href="https://www.beispiel.example/a_b">Verweis</a>.</p><!-- /wp:paragraph -->
<!-- wp:image {"id":{id:${picture}},"sizeSlug":"medium"} --><figure class="wp-block-image size-medium"><img src="{sized:${picture}}" alt="" class="wp-image-{id:${picture}}"/><figcaption>Unterschrift</figcaption></figure><!-- /wp:image -->
<!-- wp:list --><ul><li>Erstens</li><li>Zweitens</li></ul><!-- /wp:list -->`
}

function classic(index: number): string {
  return `Erster Absatz von Meldung ${index}.\nZweite Zeile.\n\n<h3>Zwischentitel</h3>\n\nLetzter Absatz mit 3 * 4 = 12 und_unterstrich.\n\nEin "Wort" -- und noch eins...`
}

function pages(): object[] {
  const page = { type: 'page', date: '2017-01-02 10:00:00' }
  return [
    { ...page, title: 'FAQ', content: '<p>Fragen und Antworten.</p>' },
    { ...page, title: 'Finanzen', parent: 'FAQ', content: '<p>Wer bezahlt das?</p>' },
    { ...page, title: 'Impressum', content: '<p>Angaben von früher.</p>' },
  ]
}

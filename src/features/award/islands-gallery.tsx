import { paths } from '../../paths.ts'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { TextField } from '../../ui/fields.tsx'
import type { GalleryEntry } from '../../ui/gallery.tsx'

const group = 'Mit Skript'

type SavedState = { trouble: boolean; sentence: string; link?: string; button?: string }

const SAVED: [title: string, state: SavedState][] = [
  ['Gespeichert', { trouble: false, sentence: 'Gespeichert um 14:05 Uhr. Noch nicht eingereicht.' }],
  [
    'Ohne Verbindung',
    {
      trouble: true,
      sentence: 'Keine Verbindung. Ihr Text bleibt hier stehen und wird gespeichert, sobald die Verbindung wieder da ist.',
    },
  ],
  [
    'Nicht möglich',
    { trouble: true, sentence: 'Das Speichern ist gerade nicht möglich. Ihr Text steht noch hier; es wird weiter versucht.' },
  ],
  [
    'Abgemeldet',
    {
      trouble: true,
      sentence: 'Ihre Anmeldung ist abgelaufen. Ihr Text steht noch hier.',
      link: 'In einem neuen Fenster anmelden',
    },
  ],
  [
    'Jemand war schneller',
    {
      trouble: true,
      sentence: 'Erika Beispiel hat diesen Schritt inzwischen gespeichert. Ihr Text steht noch hier und ist nicht verloren.',
      button: 'Beide Fassungen zusammenführen',
    },
  ],
]

function AutoSaved({ state, name }: { state: SavedState; name: string }) {
  const inner = (
    <p class="kern-body kern-body--small kern-body--muted">
      {state.sentence}{' '}
      {state.link ? (
        <a class="kern-link" href={paths.award.entries.to()}>
          {state.link}
        </a>
      ) : null}
      {state.button ? (
        <button type="button" class="kern-btn kern-btn--secondary">
          <span class="kern-label">{state.button}</span>
        </button>
      ) : null}
    </p>
  )
  return (
    <Form action="#" method="get" label={`Selbst gespeichert: ${name}`}>
      <TextField name={`selbst-${name}`} label="Titel des Projekts" value="Interkommunale Rufbereitschaft" />
      <auto-save data-trouble={state.trouble ? '' : undefined}>{inner}</auto-save>
      <SubmitButton label="Speichern" />
    </Form>
  )
}

type UploadState = { outcome?: 'stored' | 'refused' | 'cancelled'; percent?: number; words: string }

const UPLOADS: UploadState[] = [
  { percent: 0, words: 'Wartet …' },
  { percent: 42, words: '42 Prozent' },
  { percent: 100, words: 'Wird geprüft …' },
  { percent: 42, words: 'Die Verbindung ist unterbrochen. Es geht gleich weiter …' },
  { outcome: 'stored', percent: 100, words: 'Gespeichert.' },
  { outcome: 'cancelled', words: 'Abgebrochen.' },
  { outcome: 'refused', words: 'Die Datei ist zu groß. Bitte verkleinern Sie sie oder teilen Sie sie auf.' },
  { outcome: 'refused', words: 'Die Datei ist leer. Bitte prüfen Sie, ob sie vollständig gespeichert wurde.' },
  {
    outcome: 'refused',
    words: 'Die Verbindung ist abgebrochen. Bitte laden Sie die Datei noch einmal hoch; doppelt gespeichert wird nichts.',
  },
  {
    outcome: 'refused',
    words: 'Die Übertragung ist nicht gelungen. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
]

function Uploads() {
  return (
    <>
      <ul class="ik-uploads">
        {UPLOADS.map(({ outcome, percent, words }, index) => (
          <li key={words} class="ik-uploads__file" data-outcome={outcome}>
            <strong>Ratsbeschluss {index + 1}.pdf</strong>
            {percent === undefined ? null : (
              <progress max={100} value={percent} aria-label={`Fortschritt von Ratsbeschluss ${index + 1}.pdf`} />
            )}
            <span>{words}</span>
            {outcome ? null : (
              <button
                type="button"
                class="kern-btn kern-btn--tertiary"
                aria-label={`Abbrechen: Hochladen von Ratsbeschluss ${index + 1}.pdf`}
              >
                <span class="kern-label">Abbrechen</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="kern-body">
        1 von 10 Dateien sind gespeichert.{' '}
        <a class="kern-link" href={paths.award.entries.to()}>
          Liste der Anlagen aktualisieren
        </a>
      </p>
    </>
  )
}

/** What the elements write into the page, standing still: their scripts do not run here. */
export const islandsGallery: GalleryEntry[] = [
  ...SAVED.map(([title, state], index) => ({
    group,
    title: `Selbsttätig speichern: ${title}`,
    body: <AutoSaved state={state} name={`${index + 1}`} />,
  })),
  { group, title: 'Dateien hochladen', body: <Uploads /> },
  {
    group,
    title: 'Summe der Punkte',
    body: (
      <p class="kern-body">
        Summe: <output class="kern-body--bold">noch unvollständig, höchstens 100</output>
      </p>
    ),
  },
  {
    group,
    title: 'Beratung, neuer Stand',
    body: <p class="kern-body kern-body--small kern-body--muted">Neuer Stand um 14:05:09 Uhr.</p>,
  },
]

import { BrokenLinks } from '../ui/broken-links.tsx'
import { Discard } from '../ui/discard.tsx'
import { fieldSentencesEntry, mailEntry, type GalleryEntry } from '../ui/gallery.tsx'
import { InPlace } from '../ui/in-place.tsx'
import { Views } from '../ui/views.tsx'
import { Lines } from '../ui/lines.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { Marked } from '../ui/marked.tsx'
import { MergeView } from '../ui/merge-view.tsx'
import { Picture } from '../ui/picture.tsx'
import { KeptVersions } from '../ui/kept-versions.tsx'
import { ShownDraft } from '../ui/shown-draft.tsx'
import { TextChanges } from '../ui/text-changes.tsx'
import { ALARMS, alarmText } from './watch/thresholds.rules.ts'
import { alarmMail, allClearMail, summaryMail, warningMail } from './watch/watch.mail.tsx'
import { graveSentences, nightSentences } from './watch/watch.rules.ts'

const group = 'Texte'
const text = `## Überschrift im Text

Ein Absatz mit **Hervorhebung**, einem [Verweis](https://example.org/) und <b>HTML, das Text bleibt</b>.

- erster Punkt
- zweiter Punkt mit einem längeren Satz, der auf schmalen Bildschirmen umbricht

1. zuerst
2. danach

> Ein Zitat aus den Teilnahmebedingungen.

| Kategorie | Preisgeld |
|---|---|
| Digitalisierung | 10.000 Euro |
`

const keptVersion = { at: new Date('2025-12-02T09:00:00Z'), by: 'Nina Beispiel', fate: null }
const keptVersions = [
  { ...keptVersion, number: 2, fields: [{ term: 'Titel', text: 'Vier Archive' }] },
  { ...keptVersion, number: 1, by: null, fate: 'veröffentlicht', fields: [{ term: 'Titel', text: 'Drei Archive' }] },
]
const watched = { name: 'Anton Beispiel', baseUrl: 'https://portal.example' }

export const textGallery: GalleryEntry[] = [
  {
    group: 'Inhalte',
    title: 'Zweite Frage vor dem Verwerfen',
    body: <Discard action="#" label="Entwurf endgültig verwerfen" back="#" sentence="Der Entwurf kommt nicht wieder." />,
  },
  {
    group: 'Inhalte',
    title: 'Links, die nicht mehr erreichbar sind',
    body: <BrokenLinks links={[{ url: 'https://kommune.example/satzung', failingSince: new Date('2025-12-01T09:00:00Z') }]} />,
  },
  { group, title: 'Bild', body: <Picture src="/apple-touch-icon.png" alt="Zeichen des Portals" drawn={undefined} /> },
  { group, title: 'Zeilen wie geschrieben', body: <Lines text={'Ständehaus (erfunden)\n40213 Düsseldorf'} /> },
  {
    group,
    title: 'Gesuchtes im Text',
    body: (
      <p class="kern-body">
        <Marked
          pieces={[
            { text: 'Ein ', marked: false },
            { text: 'Bauhof', marked: true },
            { text: ' für drei Gemeinden.', marked: false },
          ]}
        />
      </p>
    ),
  },
  {
    group,
    title: 'Liste, die sich an Ort und Stelle ändert',
    body: (
      <InPlace heading="muster-gefunden" address="#">
        <p class="kern-body" id="muster-gefunden">
          2 Projekte gefunden
        </p>
      </InPlace>
    ),
  },
  fieldSentencesEntry('Liste, die sich an Ort und Stelle ändert', ['Wird geladen.']),
  {
    group,
    title: 'Was sich an einem Text geändert hat',
    body: <TextChanges before="Vier Kommunen teilen sich den Bauhof." after="Fünf Kommunen teilen sich die Rufbereitschaft." />,
  },
  {
    group,
    title: 'Fassungen eines Textes',
    body: <KeptVersions versions={keptVersions} restoration="#" />,
  },
  {
    group,
    title: 'Vorschau dessen, was noch nicht öffentlich ist',
    body: (
      <ShownDraft
        title="Vorschau: Fassung 2"
        readers="Nur die Redaktion sieht diese Vorschau."
        page={{ description: 'Vier Archive, ein Magazin.', body: <p class="kern-body">Es berichten vier Archive.</p> }}
        otherwise={null}
      />
    ),
  },
  {
    group,
    title: 'Zwei Fassungen eines Formulars',
    body: (
      <MergeView
        action="#"
        cancel="#"
        base={2}
        theirName="Bernd Muster"
        typed={[]}
        fields={[
          {
            name: 'ziel',
            label: 'Ziel',
            proposal: 'own',
            mine: <Lines text="Winterdienst sichern." />,
            theirs: <Lines text="Bereitschaft teilen." />,
            own: { kind: 'text', value: 'Winterdienst sichern.\n\nBereitschaft teilen.', maxCharacters: 400 },
          },
        ]}
      />
    ),
  },
  { group, title: 'Text des Wettbewerbsbüros', body: <Markdown text={text} topLevel={4} /> },
  mailEntry(summaryMail({ ...watched, sentences: nightSentences({ disturbances: 1, limits: 3, signIns: 12, denials: 5 }) })),
  mailEntry(warningMail({ ...watched, sentences: ALARMS.map((alarm) => alarmText[alarm]) })),
  mailEntry(allClearMail({ ...watched, sentences: [alarmText.disk] })),
  mailEntry(alarmMail({ ...watched, sentences: graveSentences({ chain: { seq: 4711, what: 'gap' }, invariants: 1, files: 2 }) })),
  {
    group: 'Inhalte',
    title: 'Darstellungen derselben Frage',
    body: (
      <Views
        label="Darstellung"
        views={[
          { label: 'Liste', href: '#liste', current: true },
          { label: 'Karte', href: '#karte', current: false },
        ]}
      />
    ),
  },
]

import type { GalleryEntry } from '../ui/gallery.tsx'
import { Lines } from '../ui/lines.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { TextChanges } from '../ui/text-changes.tsx'

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

export const textGallery: GalleryEntry[] = [
  { group, title: 'Zeilen wie geschrieben', body: <Lines text={'Ständehaus (erfunden)\n40213 Düsseldorf'} /> },
  {
    group,
    title: 'Was sich an einem Text geändert hat',
    body: <TextChanges before="Vier Kommunen teilen sich den Bauhof." after="Fünf Kommunen teilen sich die Rufbereitschaft." />,
  },
  { group, title: 'Text des Wettbewerbsbüros', body: <Markdown text={text} topLevel={4} /> },
]

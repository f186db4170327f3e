import { paths } from '../paths.ts'
import { slug } from '../plain/slug.ts'
import type { Page } from '../platform/page.ts'
import type { GalleryEntry } from '../ui/gallery.tsx'

export function galleryPage(entries: GalleryEntry[]): Page {
  return {
    title: 'Werkstatt',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          Jeder Baustein in jedem Zustand, jeder Satz, mit dem das Portal etwas ablehnt, und jede Nachricht, die es verschickt.
        </p>
        <ul>
          {groupsOf(entries).map(({ name }) => (
            <li key={name}>
              <a href={`#${slug(name)}`}>{name}</a>
            </li>
          ))}
        </ul>
        {groupsOf(entries).map(({ name, members }) => (
          <GalleryGroup key={name} name={name} members={members} />
        ))}
      </>
    ),
  }
}

/** The frame after a refused form: title, summary, links to the fields. */
export function galleryErrorPage(entries: GalleryEntry[]): Page {
  const errors = {
    form: 'Ihre Sitzung war abgelaufen. Bitte senden Sie das Formular noch einmal.',
    titel: 'Bitte geben Sie einen Titel an.',
    rechtsform: 'Bitte wählen Sie eine Rechtsform.',
  }
  return { ...galleryPage(entries), errors }
}

function GalleryGroup({ name, members }: { name: string; members: GalleryEntry[] }) {
  return (
    <section aria-labelledby={slug(name)}>
      <h2 id={slug(name)}>{name}</h2>
      {members.map((entry) => (
        <div key={entry.title} class="ik-gallery-entry ik-flow">
          <h3>{entry.title}</h3>
          {entry.html ? (
            <p>
              <a href={paths.demo.gallery.to({ nachricht: slug(entry.title) })}>Gestaltete Fassung</a>
            </p>
          ) : null}
          {entry.body}
        </div>
      ))}
    </section>
  )
}

function groupsOf(entries: GalleryEntry[]): { name: string; members: GalleryEntry[] }[] {
  return [...Map.groupBy(entries, ({ group }) => group)].map(([name, members]) => ({ name, members }))
}

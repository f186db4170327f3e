import { paths } from '../../../../paths.ts'
import type { Place } from '../../../../places/index.ts'
import type { Theme } from '../../../../topics/index.ts'
import { Table } from '../../../../ui/table.tsx'
import { PLAIN_QUESTION, writtenQuestion } from '../../directory.rules.ts'
import type { MissingTopic } from './missing-topics.rules.ts'
import { PlaceLink } from './place-link.page.tsx'

const MOST_NAMES = 4
/** As many as an address of the directory takes. */
const MOST_IN_ADDRESS = 50

type MissingProps = { place: Place; missing: MissingTopic[]; themes: Theme[] }

export function MissingTopics({ place, missing, themes }: MissingProps) {
  if (missing.length === 0) return null
  const titles = new Map(themes.flatMap(({ topics }) => topics.map(({ slug, title }) => [slug, title] as const)))
  return (
    <section class="ik-flow ik-wide" aria-labelledby="aehnliche">
      <h2 class="kern-heading-medium" id="aehnliche">
        Was ähnliche Kommunen tun, {place.name} noch nicht
      </h2>
      <p class="kern-body">
        Ähnlich heißt: {likeness(place)}. Solche im selben Regierungsbezirk stehen vorn. Nach dem, was im Verzeichnis steht; es
        ist keine Empfehlung.
      </p>
      <Table
        caption="Themen ähnlicher Kommunen"
        captionHidden
        head={['Thema', 'Ähnliche mit Projekt', 'Warum hier']}
        rows={missing.map((one) => [
          <a key={one.topic} class="kern-link" href={projectsAbout(one)}>
            {titles.get(one.topic) ?? one.topic}
          </a>,
          <Names key={one.topic} places={one.doneBy} />,
          reasonText(place, one),
        ])}
      />
    </section>
  )
}

function projectsAbout({ topic, doneBy }: MissingTopic): string {
  const kommune = doneBy.slice(0, MOST_IN_ADDRESS).map(({ slug }) => slug)
  return paths.projects.directory.to(
    writtenQuestion({ ...PLAIN_QUESTION, chosen: { ...PLAIN_QUESTION.chosen, thema: [topic], kommune } }),
  )
}

function Names({ places }: { places: Place[] }) {
  const more = places.length - MOST_NAMES
  return (
    <>
      {places.slice(0, MOST_NAMES).map((place, index) => (
        <span key={place.id}>
          {index > 0 ? ', ' : ''}
          <PlaceLink place={place} />
        </span>
      ))}
      {more > 0 ? ` und ${more} weitere` : ''}
    </>
  )
}

function likeness({ kind, sizeClass, countyId }: Place): string {
  if (kind === 'county') return 'ebenfalls ein Kreis'
  return `ebenfalls ${sizeClass ?? 'gleich groß'} und ${countyId === null ? 'kreisfrei' : 'kreisangehörig'}`
}

const PLURAL: Record<string, string> = {
  Großstadt: 'Großstädte',
  Mittelstadt: 'Mittelstädte',
  Kleinstadt: 'Kleinstädte',
  Landgemeinde: 'Landgemeinden',
  Kreis: 'Kreise',
}

/** '9 Kleinstädte, 6 davon im Regierungsbezirk Arnsberg' */
function reasonText(place: Place, { doneBy, near }: MissingTopic): string {
  const one = place.kind === 'county' ? 'Kreis' : (place.sizeClass ?? 'Kommune')
  const many = `${doneBy.length} ${doneBy.length === 1 ? one : (PLURAL[one] ?? 'Kommunen')}`
  if (near === 0) return `${many} in anderen Regierungsbezirken`
  return `${many}, ${near === doneBy.length ? '' : `${near} davon `}im ${place.districtName}`
}

import type { ComponentChildren } from 'preact'
import { Table } from '../../ui/table.tsx'
import type { Counted } from './area-map-words.ts'
import type { Area, MapQuestion } from './area-map.rules.ts'

type AreaTableProps = {
  areas: Area[]
  map: MapQuestion
  /** The county itself, where one is shown alone: it has some of its own. */
  county: Area | null
  counted: Counted
  /** Says something more of each. */
  more?: { head: string; cell: (area: Area) => ComponentChildren }
}

/** The twin of the picture: all that it shows, in words. */
export function AreaTable({ areas, map, county, counted, more }: AreaTableProps) {
  const listed = [...areas].sort((one, other) => other.count - one.count || one.place.name.localeCompare(other.place.name, 'de'))
  const present = [...(county ? [county] : []), ...listed].filter(({ count }) => count > 0)
  const absent = listed.filter(({ count }) => count === 0).length
  const rowOf = (area: Area) => [<AreaLink key={area.place.id} {...{ area, map, counted }} />, area.count]
  return (
    <>
      {present.length > 0 ? (
        <Table
          caption={map.ausschnitt ? `${counted.noun} nach Kommunen: ${map.ausschnitt.name}` : `${counted.noun} nach Orten`}
          head={['Ort', counted.noun, ...(more ? [more.head] : [])]}
          rows={present.map((area) => [...rowOf(area), ...(more ? [more.cell(area)] : [])])}
        />
      ) : null}
      {absent > 0 ? <p class="kern-body kern-body--small">{absentText(absent, map, counted)}</p> : null}
    </>
  )
}

function AreaLink({ area, map, counted }: { area: Area; map: MapQuestion; counted: Counted }) {
  return (
    <a class="kern-link" href={counted.addressOf(area, map)}>
      {area.place.name}
      {area.place.kind === 'county' && map.ausschnitt ? ' selbst' : ''}
    </a>
  )
}

function absentText(absent: number, { ebene, ausschnitt }: MapQuestion, { without }: Counted): string {
  const areas =
    ausschnitt || ebene === 'kommunen' ? ['Kommune', 'Kommunen'] : ['Kreis oder kreisfreie Stadt', 'Kreise und kreisfreie Städte']
  return absent === 1 ? `1 ${areas[0]} ${without}.` : `${absent} ${areas[1]} ${without}.`
}

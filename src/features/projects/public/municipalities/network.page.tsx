import type { Place } from '../../../../places/index.ts'
import { Table } from '../../../../ui/table.tsx'
import { NETWORK, networkNodes, MOST_NODES, type NetworkNode, type Partner } from './network.rules.ts'
import { placeAddress, PlaceLink } from './place-link.page.tsx'

/** Who works with whom, as a picture of links and as a table that says the same. */
export function CooperationNetwork({ place, partners }: { place: Place; partners: Partner[] }) {
  if (partners.length === 0) return null
  return (
    <section class="ik-flow ik-wide" aria-labelledby="netz">
      <h2 class="kern-heading-medium" id="netz">
        Kooperationsnetz
      </h2>
      <p class="kern-body">
        Mit wem {place.name} zusammenarbeitet. Je dicker die Linie, desto mehr gemeinsame Projekte.
        {partners.length > MOST_NODES ? ` Das Bild zeigt die ${MOST_NODES} häufigsten Partner, die Tabelle alle.` : ''}
      </p>
      <section class="projects-network" aria-label={`Kooperationsnetz von ${place.name} als Bild`} tabIndex={0}>
        <Picture place={place} nodes={networkNodes(partners)} />
      </section>
      <Table
        caption={`Partner von ${place.name}`}
        head={['Partner', 'Gemeinsame Projekte']}
        rows={partners.map((partner) => [<PlaceLink key={partner.place.id} place={partner.place} />, partner.count])}
      />
    </section>
  )
}

function Picture({ place, nodes }: { place: Place; nodes: NetworkNode[] }) {
  return (
    <svg
      class="projects-network__picture"
      viewBox={`0 0 ${NETWORK.width} ${NETWORK.height}`}
      role="group"
      aria-label="Partner; dasselbe sagt die Tabelle"
    >
      {nodes.map(({ place: { id }, x, y, lineWidth }) => (
        <line key={id} class="projects-network__line" x1={NETWORK.x} y1={NETWORK.y} x2={x} y2={y} stroke-width={lineWidth} />
      ))}
      {nodes.map((node) => (
        <Node key={node.place.id} node={node} />
      ))}
      <g aria-hidden="true">
        <circle class="projects-network__middle" cx={NETWORK.x} cy={NETWORK.y} r="26" />
        <text class="projects-network__name projects-network__name--middle" x={NETWORK.x} y={NETWORK.y + 52} text-anchor="middle">
          {place.name}
        </text>
      </g>
    </svg>
  )
}

function Node({ node: { place, count, x, y, label } }: { node: NetworkNode }) {
  return (
    <a class="projects-network__node" href={placeAddress(place)}>
      <title>{`${place.name}: ${count === 1 ? '1 gemeinsames Projekt' : `${count} gemeinsame Projekte`}`}</title>
      <circle cx={x} cy={y} r="14" />
      <text class="projects-network__count" x={x} y={y + 5} text-anchor="middle">
        {count}
      </text>
      <text class="projects-network__name" x={label.x} y={label.y} text-anchor={label.anchor}>
        {place.name}
      </text>
    </a>
  )
}

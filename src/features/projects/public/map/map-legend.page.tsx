import type { NumberClass } from './map.rules.ts'

export function MapLegend({ classes }: { classes: NumberClass[] }) {
  const steps = [{ label: 'kein Projekt', level: 0 }, ...classes.map((one, index) => ({ label: labelOf(one), level: index + 1 }))]
  return (
    <ul class="projects-map-legend" aria-label="Legende der Karte">
      {steps.map(({ label, level }) => (
        <li key={level}>
          <svg class="projects-map-legend__sign" viewBox="0 0 24 24" aria-hidden="true">
            <rect class={`projects-map__area projects-map__area--${level}`} x="1" y="1" width="22" height="22" />
          </svg>
          {label}
        </li>
      ))}
      <li>
        <MapSource />
      </li>
    </ul>
  )
}

function labelOf({ from, to }: NumberClass): string {
  const range = from === to ? String(from) : `${from.toLocaleString('de-DE')} bis ${to.toLocaleString('de-DE')}`
  return `${range} ${to === 1 ? 'Projekt' : 'Projekte'}`
}

/** The licence (dl-de/by-2-0) asks for it beside every map. */
export function MapSource() {
  return (
    <>
      Karte:{' '}
      <a class="kern-link" href="https://www.bkg.bund.de">
        © GeoBasis-DE / BKG (2017)
      </a>
      , Daten verändert
    </>
  )
}

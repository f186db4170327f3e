import type { Theme } from '../../topics/index.ts'
import { paths } from '../../paths.ts'
import type { Page } from '../../platform/page.ts'
import { Table } from '../../ui/table.tsx'
import { prizeLicences, projectLicences, registerLicences, topicLicences } from './licences.ts'
import { OPERATIONS } from './operations.ts'
import { PROBLEMS } from './problems.ts'
import { OperationSection } from './try-out.page.tsx'

export type DocumentationView = { themes: Theme[]; baseUrl: string }

export function documentationPage(view: DocumentationView): Page {
  return {
    title: 'Offene Daten und Schnittstelle',
    crumb: 'Offene Daten',
    description: 'Projekte, Themen, Kommunen, Ausgaben und Preisträger als JSON, CSV und GeoJSON, ohne Anmeldung.',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    body: (
      <>
        <p class="kern-body kern-body--large">
          Was in diesem Portal öffentlich ist, können Sie auch mit eigenen Programmen lesen oder als Tabelle laden, ohne Anmeldung
          und von jeder Webseite aus.
        </p>
        <p class="kern-body">
          Die vollständige Beschreibung nach OpenAPI 3.1:{' '}
          <a class="kern-link" href={paths.api.description.to()}>
            openapi.json
          </a>
          . Der Katalog nach DCAT-AP.de:{' '}
          <a class="kern-link" href={paths.api.catalogue.to()}>
            dcat.jsonld
          </a>
        </p>
        <h2 class="kern-heading-large">Ausprobieren</h2>
        {OPERATIONS.map((operation) => (
          <OperationSection key={operation.id} operation={operation} view={view} />
        ))}
        <Rules />
        <Licences />
        <Problems />
      </>
    ),
  }
}

function Rules() {
  return (
    <section class="ik-flow" aria-labelledby="regeln">
      <h2 class="kern-heading-large" id="regeln">
        Gut zu wissen
      </h2>
      <ul class="kern-list kern-list--bullet">
        <li>
          Das Format wählen Sie mit der Kopfzeile <code>Accept</code> oder mit <code>format</code>: <code>json</code>,{' '}
          <code>csv</code> oder <code>geojson</code>.
        </li>
        <li>
          Projekte kommen seitenweise, höchstens 1.000 je Seite (<code>anzahl</code>). Folgen Sie <code>weiter</code>, in CSV der
          Kopfzeile <code>Link</code> mit <code>rel="next"</code>. Auch wenn inzwischen etwas veröffentlicht wird, fehlt nichts
          und nichts kommt doppelt.
        </li>
        <li>
          Schicken Sie den <code>ETag</code> einer Antwort als <code>If-None-Match</code> mit: Hat sich nichts geändert, bekommen
          Sie nur 304.
        </li>
        <li>Je Anschluss sind 600 Anfragen in 10 Minuten möglich.</li>
        <li>Felder können hinzukommen; keines wird unter „v1“ entfernt oder anders gemeint.</li>
        <li>Kontaktdaten und Entwürfe gehören nicht dazu, und nichts, was noch nicht veröffentlicht ist.</li>
      </ul>
    </section>
  )
}

function Licences() {
  const all = [...projectLicences, ...topicLicences, ...registerLicences, ...prizeLicences]
  return (
    <section class="ik-flow" aria-labelledby="lizenzen">
      <h2 class="kern-heading-large" id="lizenzen">
        Lizenzen
      </h2>
      <p class="kern-body">
        Lizenziert ist nur, woran der Betreiber selbst die Rechte hat. Jede Antwort nennt die Lizenz und wie die Quelle zu nennen
        ist; bei Projekten steht sie auch an jedem einzelnen.
      </p>
      <Table
        caption="Lizenz und Namensnennung"
        head={['Wofür', 'Lizenz', 'Quellenangabe']}
        rows={all.map(({ gilt, name, adresse, namensnennung }) => [
          gilt,
          adresse ? (
            <a class="kern-link" href={adresse} rel="noreferrer">
              {name}
            </a>
          ) : (
            name
          ),
          namensnennung,
        ])}
      />
    </section>
  )
}

function Problems() {
  return (
    <section class="ik-flow" aria-labelledby="fehler">
      <h2 class="kern-heading-large" id="fehler">
        Wenn etwas nicht geht
      </h2>
      <p class="kern-body">
        Fehler kommen als <code>application/problem+json</code> (RFC 9457); <code>detail</code> sagt auf Deutsch, was zu tun ist.
      </p>
      <Table
        caption="Arten von Fehlern"
        head={['Kennung', 'Status', 'Bedeutung']}
        rows={Object.entries(PROBLEMS).map(([kind, { status, title }]) => [<code id={kind}>{kind}</code>, status, title])}
      />
    </section>
  )
}

import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { SummaryList } from '../ui/summary-list.tsx'
import type { DataSource } from './data-sources.ts'

export function dataSourcesPage(sources: DataSource[]): Page {
  return {
    title: 'Datenquellen',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    description: 'Woher die Angaben zu Kommunen und Kreisen stammen und unter welchen Lizenzen sie stehen',
    body: (
      <>
        <p class="kern-body">
          Namen, Schlüssel, Einwohnerzahlen und Postleitzahlen der Kommunen stammen aus öffentlichen Verzeichnissen. Hier stehen
          die Quellen, ihr Stand und ihre Lizenzen.
        </p>
        {sources.map((source) => (
          <Source key={source.data} source={source} />
        ))}
        <p class="kern-body">
          Einen Fehler gefunden? Schreiben Sie bitte an{' '}
          <a class="kern-link" href="mailto:IKZ@Interkommunales.NRW">
            IKZ@Interkommunales.NRW
          </a>
          .
        </p>
      </>
    ),
  }
}

function Source({ source }: { source: DataSource }) {
  const { licence, licenceUrl } = source
  return (
    <section>
      <h2>{source.data}</h2>
      <SummaryList
        rows={[
          { term: 'Quellenvermerk', detail: source.attribution },
          { term: 'Stand', detail: source.asOf },
          {
            term: 'Lizenz',
            detail: licenceUrl ? (
              <a class="kern-link" href={licenceUrl} rel="noreferrer">
                {licence}
              </a>
            ) : (
              licence
            ),
          },
        ]}
      />
    </section>
  )
}

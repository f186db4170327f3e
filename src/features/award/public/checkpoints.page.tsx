import { paths } from '../../../paths.ts'
import { momentWithSeconds } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Checkpoint } from '../checkpoint.rules.ts'

export function checkpointsPage([newest, ...before]: Checkpoint[]): Page {
  return {
    title: 'Kontrollpunkte',
    trail: [
      { label: 'Landespreis', href: paths.award.call.to() },
      { label: 'Eingangsbestätigung prüfen', href: paths.award.receiptCheck.to() },
    ],
    description: 'Woran sich erkennen lässt, dass im Verfahren des Landespreises nachträglich nichts umgeschrieben wurde.',
    body: (
      <>
        <p class="ik-lead">
          Jede Handlung im Verfahren wird festgehalten, und jeder Eintrag enthält den Prüfwert des vorigen. Stündlich
          unterschreibt das Portal, wie viele Einträge es sind und welchen Prüfwert der letzte hat: ein Kontrollpunkt. Wer ihn
          aufhebt, kann später nachweisen, ob davor etwas geändert oder entfernt wurde. Was geschehen ist, steht nicht darin.
        </p>
        {newest ? <Newest newest={newest} before={before} /> : <p class="kern-body">Bisher gibt es keinen Kontrollpunkt.</p>}
      </>
    ),
  }
}

function Newest({ newest, before }: { newest: Checkpoint; before: Checkpoint[] }) {
  return (
    <>
      <section class="ik-flow">
        <h2 class="kern-heading-large">Der neueste Kontrollpunkt</h2>
        <SummaryList
          rows={[
            { term: 'Zeitpunkt', detail: momentWithSeconds(newest.at) },
            { term: 'Einträge', detail: String(newest.seq) },
            { term: 'Prüfwert', detail: <Breakable hash={newest.hash} /> },
          ]}
        />
        <p>
          <ButtonLink href={paths.award.checkpointsFile.to()} label="Kontrollpunkte herunterladen (JSON)" />
        </p>
        <p class="kern-body">
          Die Datei enthält die Unterschriften (Ed25519, JWS) und die öffentlichen Schlüssel. Mit ihr prüft, wem das Protokoll
          einer Ausgabe vorliegt, ob es zu den Kontrollpunkten passt.
        </p>
      </section>
      {before.length > 0 ? (
        <Table
          caption="Frühere Kontrollpunkte"
          head={['Zeitpunkt', 'Einträge', 'Prüfwert (Anfang)']}
          rows={before.map(({ at, seq, hash }) => [momentWithSeconds(at), String(seq), hash.slice(0, 16)])}
        />
      ) : null}
    </>
  )
}

/** Read in one piece, broken into several lines where it is narrow, copied without blanks. */
function Breakable({ hash }: { hash: string }) {
  return (
    <>
      {hash.match(/.{1,16}/g)?.map((part) => (
        <>
          {part}
          <wbr />
        </>
      ))}
    </>
  )
}

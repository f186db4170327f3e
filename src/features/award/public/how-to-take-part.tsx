import { paths } from '../../../paths.ts'
import { type Edition, mayEnter } from '../edition.rules.ts'

export function HowToTakePart({ edition, now }: { edition: Edition; now: Date }) {
  return (
    <section aria-labelledby="teilnehmen">
      <h2 class="kern-heading-large" id="teilnehmen">
        So nehmen Sie teil
      </h2>
      <ol class="award-steps">
        <li>
          <h3 class="kern-heading-small">Vorprüfen</h3>
          <p>
            <FewQuestions isOpen={mayEnter(edition, now)} /> zeigen, ob Ihr Projekt die Bedingungen erfüllt. Dafür brauchen Sie
            kein Konto.
          </p>
        </li>
        <li>
          <h3 class="kern-heading-small">Gemeinsam schreiben</h3>
          <p>
            Melden Sie sich mit Ihrer dienstlichen E-Mail-Adresse an. Der Beitrag entsteht in Schritten, die einzeln gespeichert
            werden; Kolleginnen und Kollegen können mitschreiben.
          </p>
        </li>
        <li>
          <h3 class="kern-heading-small">Partner bestätigen lassen</h3>
          <p>Die genannten Kommunen erhalten die Eckdaten per E-Mail und stimmen zu oder widersprechen.</p>
        </li>
        <li>
          <h3 class="kern-heading-small">Einreichen</h3>
          <p>
            Sie erhalten eine Eingangsbestätigung. Bis zum Einsendeschluss können Sie den Beitrag zurücknehmen, ändern und erneut
            einreichen. <strong>Gespeichert ist nicht eingereicht.</strong>
          </p>
        </li>
      </ol>
    </section>
  )
}

function FewQuestions({ isOpen }: { isOpen: boolean }) {
  if (!isOpen) return 'Wenige Fragen'
  return (
    <a class="kern-link" href={paths.award.selfCheck.to()}>
      Wenige Fragen
    </a>
  )
}

import type { Page } from '../../../platform/page.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { Seat } from '../edition.rules.ts'
import { NotYet } from './not-yet.tsx'
import { AWARD_TRAIL, type PublicView } from './public-view.ts'

export function juryPage({ edition }: PublicView): Page {
  return {
    title: 'Jury',
    trail: AWARD_TRAIL,
    body:
      edition.seats.length === 0 ? (
        <NotYet what="Die Mitglieder der Jury" at={null} />
      ) : (
        <>
          <p class="ik-lead">
            Über die Preise entscheidet eine Jury aus Fachleuten: dem Landesbeauftragten und je einer Vertretung der drei
            kommunalen Spitzenverbände und der NRW.BANK.
          </p>
          <ul class="award-seats">
            {edition.seats.map((seat) => (
              <SeatItem key={seat.id} seat={seat} />
            ))}
          </ul>
          <ConflictRule />
        </>
      ),
  }
}

function SeatItem({ seat }: { seat: Seat }) {
  return (
    <li class="award-seats__seat">
      <h2 class="kern-heading-small">{seat.body}</h2>
      {seat.note ? <p>{seat.note}</p> : null}
    </li>
  )
}

function ConflictRule() {
  return (
    <section aria-labelledby="befangenheit">
      <h2 class="kern-heading-large" id="befangenheit">
        Befangenheit
      </h2>
      <p>
        Der Landesbeauftragte berät Kommunen in der Sprechstunde und hat zugleich einen Sitz in der Jury. Die Spitzenverbände
        vertreten Kommunen, die selbst Beiträge einreichen. Deshalb gilt in diesem Portal:
      </p>
      <ul class="award-bullets">
        <li>Jedes Jurymitglied erklärt zu jedem Beitrag, ob es befangen ist.</li>
        <li>
          Wer einen Beitrag beraten hat oder der einreichenden Kommune verbunden ist, bewertet ihn nicht und stimmt nicht über ihn
          ab.
        </li>
        <li>Die Erklärungen stehen im Protokoll.</li>
      </ul>
      <Notice tone="info" title="Regel dieses Portals">
        <p>In den Unterlagen zum Landespreis, die wir kennen, ist die Befangenheit nicht geregelt.</p>
      </Notice>
    </section>
  )
}

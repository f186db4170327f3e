import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Card, CardGrid } from '../../../../ui/card.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ButtonLink } from '../../../../ui/form.tsx'
import { day } from '../../../../plain/german-date.ts'
import type { SeatView } from '../../judging/seat.queries.ts'
import type { SeatPart } from '../../judging/seat.rules.ts'
import { officeTrail } from '../entries/office-words.page.tsx'
import { partText } from '../../judging/seat-words.page.tsx'

export function seatsPage({ edition, seats }: { edition: string; seats: SeatView[] }): Page {
  return {
    title: 'Sitze der Jury',
    trail: officeTrail,
    body:
      seats.length === 0 ? (
        <EmptyState title="Diese Ausgabe hat keine Sitze">
          Sitze gehören zur Ausgabe. Bitte legen Sie sie dort an, dann können Sie hier Personen einladen.
        </EmptyState>
      ) : (
        <>
          <p class="ik-lead">
            {edition}: {seats.length} Sitze, {seats.filter(isVacant).length} davon ohne Mitglied. Sitze gehören Stellen; Personen
            nehmen sie ein.
          </p>
          <CardGrid>
            {seats.map((seat) => (
              <SeatCard key={seat.id} seat={seat} />
            ))}
          </CardGrid>
          <p>
            <a class="kern-link" href={paths.office.conflicts.matrix.to()}>
              Befangenheit: wer wozu erklärt hat
            </a>
          </p>
        </>
      ),
  }
}

const isVacant = (seat: SeatView) => !seat.holders.some((holder) => holder.part === 'member')

function SeatCard({ seat }: { seat: SeatView }) {
  return (
    <Card
      title={seat.body}
      level={2}
      preline={seat.isChair ? 'Vorsitz' : undefined}
      footer={
        <ButtonLink href={paths.office.jury.seat.to({ seatId: seat.id })} label="Besetzung" about={seat.body} tone="secondary" />
      }
    >
      <WhoSits seat={seat} part="member" />
      <WhoSits seat={seat} part="deputy" />
    </Card>
  )
}

/** A vacant seat says so; nobody has to notice that a name is missing. */
export function WhoSits({ seat, part }: { seat: SeatView; part: SeatPart }) {
  const holder = seat.holders.find((one) => one.part === part)
  const invitation = seat.invitations.find((one) => one.part === part)
  return (
    <p>
      {partText[part]}: {holder ? `${holder.name}, seit ${day(holder.namedAt)}` : <Vacant part={part} />}
      {invitation ? (
        <>
          <br />
          {invitation.isOver ? 'Einladung abgelaufen' : `Eingeladen bis ${day(invitation.expiresAt)}`}: {invitation.email}
        </>
      ) : null}
    </p>
  )
}

function Vacant({ part }: { part: SeatPart }) {
  return part === 'member' ? <Badge tone="warning" label="ohne Person" /> : <>ohne Person</>
}

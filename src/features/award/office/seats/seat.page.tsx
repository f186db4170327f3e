import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { moment } from '../../../../plain/german-date.ts'
import { RadioGroup, TextArea, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import type { OpenInvitation, SeatHolder, SeatView } from '../../judging/seat.queries.ts'
import { partText } from '../../judging/seat-words.page.tsx'
import { officeTrail } from '../entries/office-words.page.tsx'

export const notOpenText = 'Diese Einladung oder Besetzung besteht nicht mehr. Bitte prüfen Sie den jetzigen Stand.'
export const isMemberText = 'Diese Person hat den Sitz schon. Bitte laden Sie eine andere Person ein.'

type SeatPage = {
  seat: SeatView
  values?: { email?: string; part?: string; reason?: string }
  errors?: FieldErrors
}

export function seatPage({ seat, values, errors }: SeatPage): Page {
  return {
    title: `Sitz: ${seat.body}`,
    trail: [...officeTrail, { label: 'Sitze der Jury', href: paths.office.jury.seats.to() }],
    errors,
    body: (
      <>
        {seat.isChair ? <p class="ik-lead">Dieser Sitz hat den Vorsitz.</p> : null}
        {seat.holders.length === 0 ? <Nobody /> : null}
        {seat.holders.map((holder) => (
          <HolderPart
            key={holder.holderId}
            seat={seat}
            holder={holder}
            reason={values?.reason}
            error={errors?.[`reason-${holder.part}`]}
          />
        ))}
        {seat.invitations.map((invitation) => (
          <InvitationPart key={invitation.id} seat={seat} invitation={invitation} />
        ))}
        <InvitePart seat={seat} values={values} errors={errors} />
      </>
    ),
  }
}

function Nobody() {
  return (
    <Notice tone="warning" title="Auf diesem Sitz ist niemand">
      <p>Ohne Person wird auf diesem Sitz nicht bewertet und nicht abgestimmt. Bitte laden Sie unten ein Mitglied ein.</p>
    </Notice>
  )
}

type HolderProps = { seat: SeatView; holder: SeatHolder; reason?: string; error?: string }

function HolderPart({ seat, holder, reason, error }: HolderProps) {
  const { holderId, part, name, email, namedAt, acceptedTerms } = holder
  const field = `reason-${part}`
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">
        {partText[part]}: <Typed>{name}</Typed>
      </h2>
      <p>
        {email}, seit {moment(namedAt)}.{' '}
        {acceptedTerms
          ? 'Die Regeln der Jury sind angenommen.'
          : 'Ohne Einladung benannt; die Regeln der Jury sind nicht angenommen.'}
      </p>
      <Form action={paths.office.jury.end.to({ seatId: seat.id, holderId })} label={`${partText[part]} ${name}: Amt beenden`}>
        <TextArea
          name={field}
          label={`Grund, aus dem das Amt von ${name} endet`}
          hint="Bisherige Erklärungen und Bewertungen bleiben erhalten. Die Person verliert sofort den Zugang zu den Beiträgen."
          rows={3}
          maxCharacters={1000}
          value={error ? reason : undefined}
          error={error}
        />
        <Actions>
          <SubmitButton label="Amt beenden" about={name} tone="danger" />
        </Actions>
      </Form>
    </section>
  )
}

function InvitationPart({ seat, invitation }: { seat: SeatView; invitation: OpenInvitation }) {
  const { id, part, email, expiresAt, isOver } = invitation
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">
        Eingeladen als {partText[part]}: {email}
      </h2>
      <p>{isOver ? `Die Einladung ist am ${moment(expiresAt)} abgelaufen.` : `Die Einladung gilt bis ${moment(expiresAt)}.`}</p>
      <Form action={paths.office.jury.invitationEnd.to({ seatId: seat.id, invitationId: id })}>
        <Actions>
          <SubmitButton label="Einladung zurückziehen" about={email} tone="secondary" />
        </Actions>
      </Form>
    </section>
  )
}

function InvitePart({ seat, values, errors }: SeatPage) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Einladen</h2>
      <p>
        Die Person erhält einen Link, der 14 Tage gilt. Sie meldet sich mit dieser Adresse an, liest die Regeln der Jury und nimmt
        den Sitz an. Erst dann endet das Amt der Person, die den Platz jetzt hat. Eine neue Einladung ersetzt die bisherige.
      </p>
      <Form action={paths.office.jury.invitations.to({ seatId: seat.id })} label="Einladen">
        <TextField
          name="email"
          label="E-Mail-Adresse"
          type="email"
          autocomplete="off"
          spellcheck={false}
          value={values?.email}
          error={errors?.email}
        />
        <RadioGroup
          name="part"
          legend="Einladen als"
          options={[
            { value: 'member', label: 'Mitglied', hint: 'Bewertet und stimmt ab.' },
            {
              value: 'deputy',
              label: 'Stellvertretung',
              hint: 'Steht bereit und sieht keine Beiträge, bis sie den Sitz übernimmt.',
            },
          ]}
          value={values?.part}
          error={errors?.part}
        />
        <Actions>
          <SubmitButton label="Einladung senden" />
        </Actions>
      </Form>
    </section>
  )
}

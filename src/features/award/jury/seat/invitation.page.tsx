import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Checkbox, Hidden } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Markdown } from '../../../../ui/markdown.tsx'
import { closing } from '../../../../plain/german-date.ts'
import type { SeatInvitation } from '../../judging/seat-invitation.queries.ts'
import type { AcceptRefusal } from '../../judging/seat.rules.ts'

export const acceptRefusalText: Record<AcceptRefusal, string> = {
  'other-address':
    'Diese Einladung gilt für eine andere Adresse. Bitte melden Sie sich mit der Adresse an, an die sie gesendet wurde.',
  'of-the-office':
    'Sie gehören zum Wettbewerbsbüro. Niemand kann zugleich im Wettbewerbsbüro und in der Jury sein. Bitte lassen Sie zuerst die Rolle im Wettbewerbsbüro beenden.',
  'terms-changed': 'Die Regeln der Jury wurden geändert, während Sie diese Seite ansahen. Bitte lesen Sie sie noch einmal.',
  'other-seat': 'Sie haben in dieser Jury schon einen anderen Sitz. Bitte wenden Sie sich an das Wettbewerbsbüro.',
  'holds-it-already': 'Sie haben diesen Sitz schon. Sie müssen nichts mehr tun.',
}

type Data = {
  token: string
  invitation: SeatInvitation
  edition: string
  terms: string
  termsSha256: string
  signedIn: boolean
  errors?: FieldErrors
}

const TRAIL = [{ label: 'Startseite', href: paths.home.to() }]

export function seatInvitationPage(data: Data): Page {
  const { invitation, edition } = data
  return {
    title: 'Einladung in die Jury',
    trail: TRAIL,
    errors: data.errors,
    body: (
      <>
        <p class="ik-lead">
          {invitation.part === 'member'
            ? `Sie sind eingeladen, in der Jury des „${edition}“ den Sitz „${invitation.body}“ einzunehmen.`
            : `Sie sind eingeladen, in der Jury des „${edition}“ die Stellvertretung für den Sitz „${invitation.body}“ zu übernehmen.`}
        </p>
        <p>Die Einladung gilt bis {closing(invitation.expiresAt)}.</p>
        {data.signedIn ? <Accept {...data} /> : <SignInFirst token={data.token} />}
      </>
    ),
  }
}

function SignInFirst({ token }: { token: string }) {
  return (
    <>
      <p>
        Bitte melden Sie sich zuerst mit der Adresse an, an die die Einladung gesendet wurde. Ein Konto brauchen Sie dafür noch
        nicht. Danach lesen Sie die Regeln der Jury und nehmen den Sitz an.
      </p>
      <Actions>
        <ButtonLink href={paths.people.signIn.to({ weiter: paths.jury.invitation.to({ token }) })} label="Anmelden" />
      </Actions>
    </>
  )
}

function Accept({ token, terms, termsSha256, errors }: Data) {
  return (
    <>
      <h2 class="kern-heading-medium">Regeln der Jury</h2>
      <Markdown text={terms} topLevel={3} />
      <Form action={paths.jury.invitation.to({ token })} label="Sitz annehmen">
        <Hidden name="seen" value={termsSha256} />
        <Checkbox name="terms" label="Ich habe die Regeln der Jury gelesen und nehme sie an." error={errors?.terms} required />
        <p>Mit der Annahme erhalten Sie die Rolle „Jury“. Danach melden Sie sich zur Sicherheit noch einmal an.</p>
        <Actions>
          <SubmitButton label="Sitz annehmen" />
        </Actions>
      </Form>
    </>
  )
}

export function seatInvitationOverPage(): Page {
  return {
    title: 'Diese Einladung gilt nicht mehr',
    trail: TRAIL,
    body: (
      <p>
        Einladungen in die Jury gelten 14 Tage und nur einmal. Bitte lassen Sie sich vom Wettbewerbsbüro noch einmal einladen.
        Wenn Sie den Sitz schon angenommen haben, melden Sie sich bitte an.
      </p>
    ),
  }
}

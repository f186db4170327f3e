import { paths } from '../../paths.ts'
import type { Page } from '../../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import type { InvitationRefusal } from './membership.rules.ts'

export const invitationRefusalText: Record<InvitationRefusal, string> = {
  'works-in-office':
    'Sie arbeiten im Wettbewerbsbüro. Wer dort arbeitet, kann keiner Organisation angehören, die am Preis teilnehmen kann.',
  'other-address':
    'Diese Einladung gilt für eine andere Adresse. Bitte melden Sie sich mit der Adresse an, an die sie gesendet wurde.',
  'already-member': 'Sie gehören schon zu einer Organisation. Verlassen Sie sie zuerst, wenn Sie wechseln möchten.',
}

type Data = { token: string; organisation: string; manages: boolean; signedIn: boolean; errors?: { form: string } }

export function invitationPage({ token, organisation, manages, signedIn, errors }: Data): Page {
  const here = paths.people.invitation.to({ token })
  return {
    title: 'Einladung',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    errors,
    body: (
      <>
        <p>
          Sie sind eingeladen, der Organisation <strong>{organisation}</strong> beizutreten
          {manages ? ' und dort Mitglieder zu verwalten' : ''}.
        </p>
        {signedIn ? (
          <Form action={here}>
            <Actions>
              <SubmitButton label="Einladung annehmen" />
            </Actions>
          </Form>
        ) : (
          <>
            <p>
              Bitte melden Sie sich zuerst mit der Adresse an, an die die Einladung gesendet wurde. Ein Konto brauchen Sie dafür
              noch nicht.
            </p>
            <Actions>
              <ButtonLink href={paths.people.signIn.to({ weiter: here })} label="Anmelden" />
            </Actions>
          </>
        )}
      </>
    ),
  }
}

export function invitationOverPage(): Page {
  return {
    title: 'Diese Einladung gilt nicht mehr',
    trail: [{ label: 'Startseite', href: paths.home.to() }],
    body: (
      <>
        <p>Einladungen gelten sieben Tage und nur einmal. Bitte lassen Sie sich von Ihrer Organisation noch einmal einladen.</p>
        <p>
          Sie haben die Einladung schon angenommen? Dann <a href={paths.people.organisation.to()}>sehen Sie Ihre Organisation</a>.
        </p>
      </>
    ),
  }
}

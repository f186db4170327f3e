import { paths } from '../../../paths.ts'
import { day } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { TextArea } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { Contact } from '../draft-profile.rules.ts'
import { claimRefusalText } from './claim-words.page.tsx'
import type { OwnClaim } from './claim.queries.ts'
import { MOST_CLAIM_NOTE, type ClaimObstacle } from './claim.rules.ts'
import { ContactFields } from './contact-fields.page.tsx'

export type ClaimView = {
  slug: string
  title: string
  organisationName: string | null
  obstacle: ClaimObstacle | null
  own: OwnClaim | null
  typed: Contact & { note: string }
  errors?: Record<string, string>
}

export function claimPage(view: ClaimView): Page {
  const { slug, title, obstacle, own, errors } = view
  return {
    title: 'Das ist unser Projekt',
    trail: [
      { label: 'Projekte', href: paths.projects.directory.to() },
      { label: title, href: paths.projects.profile.to({ slug }) },
    ],
    errors,
    elements: ['character-count'],
    body:
      own && own.accepted !== false ? (
        <Made slug={slug} own={own} />
      ) : obstacle ? (
        <No slug={slug} because={obstacle} />
      ) : (
        <Claim {...view} />
      ),
  }
}

function Made({ slug, own: { claimedAt, accepted } }: { slug: string; own: OwnClaim }) {
  return (
    <>
      <Notice
        tone="success"
        title={accepted ? 'Der Steckbrief gehört Ihrer Organisation' : 'Ihre Meldung liegt bei der Redaktion'}
        level={2}
      >
        <p>
          {accepted
            ? 'Sie finden ihn unter „Meine Projekte“ und können ihn dort ändern und bestätigen.'
            : `Gemeldet am ${day(claimedAt)}. Die Redaktion prüft, ob Ihre Organisation für den Steckbrief verantwortlich sein soll, und schreibt Ihnen.`}
        </p>
      </Notice>
      <Actions>
        <ButtonLink href={paths.projects.own.to()} label="Zu „Meine Projekte“" />
        <ButtonLink href={paths.projects.profile.to({ slug })} label="Zum Steckbrief" tone="secondary" />
      </Actions>
    </>
  )
}

function No({ slug, because }: { slug: string; because: ClaimObstacle }) {
  return (
    <>
      <Notice tone="info" title="Das ist zurzeit nicht möglich" level={2}>
        <p>{claimRefusalText[because]}</p>
      </Notice>
      <Actions>
        {because === 'no-organisation' ? (
          <ButtonLink href={paths.people.organisation.to()} label="Organisation angeben" />
        ) : (
          <ButtonLink
            href={paths.feedback.contact.to({ seite: paths.projects.profile.to({ slug }) })}
            label="Der Redaktion schreiben"
          />
        )}
        <ButtonLink href={paths.projects.profile.to({ slug })} label="Zum Steckbrief" tone="secondary" />
      </Actions>
    </>
  )
}

function Claim({ slug, title, organisationName, own, typed, errors }: ClaimView) {
  return (
    <>
      {own ? (
        <Notice tone="warning" title="Die Redaktion hat Ihre frühere Meldung abgelehnt" level={2}>
          <Lines text={own.answer} />
        </Notice>
      ) : null}
      <p class="kern-body">
        Für den Steckbrief „{title}“ ist noch keine Organisation verantwortlich. Übernimmt ihn <Typed>{organisationName}</Typed>,
        können alle in Ihrer Organisation ihn ändern und bestätigen. Vorher prüft die Redaktion Ihre Meldung; solange bleibt er,
        wie er ist.
      </p>
      <Form action={paths.projects.claim.to({ slug })} label="Steckbrief übernehmen">
        <ContactFields typed={typed} errors={errors} />
        <TextArea
          name="note"
          label="Nachricht an die Redaktion"
          hint="Zum Beispiel, was am Steckbrief nicht stimmt oder mit wem Sie sich abgestimmt haben."
          value={typed.note}
          error={errors?.note}
          maxCharacters={MOST_CLAIM_NOTE}
          rows={4}
          optional
        />
        <Actions>
          <SubmitButton label="Das ist unser Projekt" />
          <ButtonLink href={paths.projects.profile.to({ slug })} label="Abbrechen" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

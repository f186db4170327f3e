import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import type { Contact } from '../draft-profile.rules.ts'
import { ContactFields } from './contact-fields.page.tsx'

type View = { slug: string; title: string; typed: Contact; errors?: Record<string, string> }

export function mailboxPage({ slug, title, typed, errors }: View): Page {
  return {
    title: `Postfach: ${title}`,
    crumb: 'Postfach',
    trail: [
      { label: 'Projekte prüfen', href: paths.projects.reviews.to() },
      { label: title, href: paths.projects.profile.to({ slug }) },
    ],
    errors,
    body: (
      <>
        <p class="kern-body">
          Dieser Steckbrief wurde übernommen, für ihn ist hier noch keine Organisation verantwortlich. Wir fragen das Postfach, ob
          er noch stimmt, sobald er fällig ist; ein neues Postfach fragen wir auch dann, wenn das vorige schon gefragt war. Die
          nächste Übernahme aus dem früheren Portal ändert das Postfach nicht mehr.
        </p>
        <Form action={paths.projects.mailbox.to({ slug })} label="Postfach">
          <ContactFields typed={typed} errors={errors} />
          <Actions>
            <SubmitButton label="Postfach speichern" />
            <ButtonLink href={paths.projects.profile.to({ slug })} label="Zum Steckbrief" tone="secondary" />
          </Actions>
        </Form>
      </>
    ),
  }
}

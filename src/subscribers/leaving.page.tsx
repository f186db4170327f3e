import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { SubjectList, subscriptionTrail } from './confirmation.page.tsx'
import type { SubscriptionSource, Subject } from './source.ts'

type LeavingView = { token: string; source: Pick<SubscriptionSource, 'name' | 'title'>; subjects: Subject[] }

export function leavingPage({ token, source, subjects }: LeavingView): Page {
  if (subjects.length === 0) return leftPage(source)
  return {
    title: 'E-Mails abbestellen',
    trail: subscriptionTrail,
    body: (
      <>
        <p class="kern-body">{source.title}: Sie bekommen E-Mails zu:</p>
        <SubjectList subjects={subjects} />
        <Form action={paths.subscribers.leaving.to({ source: source.name, token })}>
          <Actions>
            <SubmitButton label="Abbestellen" />
          </Actions>
        </Form>
      </>
    ),
  }
}

/** Also for who has left before, and for who is not known any more: nothing comes, and that was wanted. */
export function leftPage({ title }: Pick<SubscriptionSource, 'title'>): Page {
  return {
    title: 'Sie sind abgemeldet',
    trail: subscriptionTrail,
    body: (
      <>
        <Notice tone="success" title={`${title}: abbestellt`} level={2}>
          <p>Wir schicken Ihnen davon keine E-Mails mehr.</p>
        </Notice>
        <Actions>
          <ButtonLink href={paths.home.to()} label="Zur Startseite" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

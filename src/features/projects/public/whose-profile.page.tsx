import { paths } from '../../../paths.ts'
import { day } from '../../../plain/german-date.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Profile } from '../profile.queries.ts'

type Note = { title: string; text: string }

const notes: Record<Profile['origin'], Note & { confirmed?: string }> = {
  'public-sources': {
    title: 'Zusammenfassung öffentlicher Quellen',
    text: 'Dieser Steckbrief fasst zusammen, was öffentlich zu lesen war. Er stammt nicht von den beteiligten Kommunen.',
  },
  import: {
    title: 'Aus dem früheren Portal übernommen',
    text: 'Dieser Steckbrief wurde übernommen, wie er dort zuletzt veröffentlicht war; die beteiligten Kommunen haben ihn hier noch nicht bestätigt.',
    confirmed: 'Dieser Steckbrief wurde aus dem früheren Portal übernommen und ist hier seitdem bestätigt worden.',
  },
  organisation: {
    title: 'Aus öffentlichen Quellen entstanden',
    text: 'Dieser Steckbrief begann als Zusammenfassung öffentlicher Quellen. Inzwischen ist eine beteiligte Kommune für ihn verantwortlich.',
  },
}

/** What an organisation wrote itself has no sources, and needs no word on where it comes from. */
export function noteOf({ origin, content, isTakenOver }: Pick<Profile, 'origin' | 'content' | 'isTakenOver'>): Note | null {
  if (origin === 'organisation' && content.sources.length === 0) return null
  const { title, text, confirmed = text } = notes[origin]
  return { title, text: isTakenOver ? text : confirmed }
}

export function SourceNote({ profile }: { profile: Profile }) {
  const { content, isCorrected, publishedAt } = profile
  const note = noteOf(profile)
  if (!note) return null
  return (
    <Notice tone="info" title={note.title} level={2}>
      <p>{note.text}</p>
      {isCorrected ? <p>Die Redaktion hat ihn am {day(publishedAt)} berichtigt.</p> : null}
      <ul>
        {content.sources.map((source) => (
          <li key={source}>
            <a class="kern-link" href={source} rel="external">
              {new URL(source).hostname.replace(/^www\./, '')}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** For the editors. */
export function Correct({ slug, origin }: Pick<Profile, 'slug' | 'origin'>) {
  return (
    <Form action={paths.projects.change.to({ slug })} label="Profil berichtigen">
      <Actions>
        <SubmitButton label="Profil berichtigen" tone="secondary" />
        {origin === 'import' ? (
          <ButtonLink href={paths.projects.mailbox.to({ slug })} label="Postfach ändern" tone="secondary" />
        ) : null}
      </Actions>
    </Form>
  )
}

export function ClaimLink({ slug }: { slug: string }) {
  return (
    <p class="kern-body">
      Gehört Ihre Kommune zu den Beteiligten?{' '}
      <a class="kern-link" href={paths.projects.claim.to({ slug })}>
        Das ist unser Projekt
      </a>
    </p>
  )
}

/** For members of the organisation: the same as under „Meine Projekte“. */
export function Change({ slug }: { slug: string }) {
  return (
    <Form action={paths.projects.change.to({ slug })} label="Steckbrief ändern">
      <Actions>
        <SubmitButton label="Steckbrief ändern" tone="secondary" />
      </Actions>
    </Form>
  )
}

/** The form knows which page is meant. */
export function ReportMistake({ slug }: { slug: string }) {
  return (
    <p class="kern-body kern-body--small">
      <a class="kern-link" href={paths.feedback.contact.to({ seite: paths.projects.profile.to({ slug }) })}>
        Fehler in diesem Steckbrief melden
      </a>
    </p>
  )
}

import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Views } from '../../../../ui/views.tsx'
import type { UnconfirmedQuestion } from './unconfirmed.form.ts'
import type { Counts, Unconfirmed } from './unconfirmed.queries.ts'
import { LISTS, UNCONFIRMED_PAGE, type ListName, type SettleRefusal } from './unconfirmed.rules.ts'
import { Profiles } from './unconfirmed-table.page.tsx'
import { Settling, type Typed } from './settling.page.tsx'

export type { Typed } from './settling.page.tsx'
export const NOTHING_SAID: Typed = { profile: [], act: '', note: '', again: '' }

export const settleRefusalText: Record<SettleRefusal, string> = {
  'none-chosen': 'Bitte wählen Sie in der Liste mindestens einen Steckbrief aus.',
  'no-mailbox':
    'Zu einem der gewählten Steckbriefe gibt es kein Postfach, das wir fragen könnten. Bitte nehmen Sie ihn aus der Auswahl.',
  'note-missing': 'Bitte schreiben Sie, was Sie getan haben, zum Beispiel „Angerufen, meldet sich im Januar“.',
  'note-too-long': 'Bitte kürzen Sie Ihre Notiz auf höchstens 500 Zeichen.',
  'no-day': 'Bitte geben Sie einen Tag an, zum Beispiel 15.1.2027.',
  'day-not-ahead': 'Bitte geben Sie einen Tag an, der noch kommt.',
  'day-too-far': 'Bitte geben Sie einen Tag an, der höchstens ein Jahr voraus liegt.',
}

const FIELD: Partial<Record<SettleRefusal, string>> = {
  'note-missing': 'note',
  'note-too-long': 'note',
  'no-day': 'again',
  'day-not-ahead': 'again',
  'day-too-far': 'again',
}
export const fieldOf = (because: SettleRefusal) => FIELD[because] ?? 'form'

export const listTitle: Record<ListName, string> = {
  'keine-antwort': 'Ohne Antwort',
  unzustellbar: 'E-Mail nicht zustellbar',
  'ohne-postfach': 'Ohne Postfach',
  spaeter: 'Zur Wiedervorlage',
  wartend: 'Noch nicht gefragt',
}

const reason: Record<ListName, string> = {
  'keine-antwort':
    'Diese Postfächer haben wir per E-Mail gefragt, und die Frist danach ist ohne Antwort verstrichen. Fragen Sie bitte nach; wer es Ihnen sagt, dem glauben Sie.',
  unzustellbar:
    'An diese Postfächer ließ sich unsere Frage nicht zustellen. Bitte tragen Sie ein anderes Postfach ein oder fragen Sie nach.',
  'ohne-postfach':
    'Zu diesen Steckbriefen kennen wir kein Postfach, deshalb hat sie niemand gefragt. Bitte tragen Sie eines ein oder fragen Sie selbst nach.',
  spaeter: 'Zu diesen Steckbriefen hat die Redaktion nachgefragt. Am genannten Tag stehen sie wieder in ihrer Liste.',
  wartend:
    'Diese Steckbriefe sind fällig, ihre Postfächer aber noch nicht gefragt: Wir schreiben jeden Tag nur einer begrenzten Zahl. Hier müssen Sie nichts tun.',
}

type View = {
  question: UnconfirmedQuestion
  counts: Counts
  profiles: Unconfirmed[]
  typed: Typed
  /** What was just done. */
  done: string
  errors?: FieldErrors
}

export function unconfirmedPage({ question, counts, profiles, typed, done, errors }: View): Page {
  const { liste, seite } = question
  const href = (page: number) => paths.projects.unconfirmed.to({ liste, seite: page === 1 ? undefined : page })
  return {
    title: 'Nicht bestätigte Steckbriefe',
    crumb: 'Nicht bestätigt',
    trail: [{ label: 'Projekte prüfen', href: paths.projects.reviews.to() }],
    wide: true,
    errors,
    body: (
      <>
        <Done done={done} />
        <Views
          label="Warum nicht bestätigt"
          views={LISTS.map((list) => ({
            label: `${listTitle[list]} (${counts[list]})`,
            href: paths.projects.unconfirmed.to({ liste: list }),
            current: list === liste,
          }))}
        />
        <p class="kern-body">{profiles.length === 0 ? 'Zurzeit steht hier kein Steckbrief.' : reason[liste]}</p>
        {profiles.length === 0 ? null : (
          <Form action={href(seite)} label="Zu den gewählten Steckbriefen">
            <Profiles caption={`${listTitle[liste]}, das Älteste zuerst`} profiles={profiles} chosen={typed.profile} />
            <Settling typed={typed} errors={errors} />
          </Form>
        )}
        <p class="kern-body">
          <a class="kern-link" href={paths.projects.terms.to()}>
            Fristen der Bestätigung
          </a>
        </p>
        <Pagination page={seite} pages={Math.max(1, Math.ceil(counts[liste] / UNCONFIRMED_PAGE))} href={href} />
      </>
    ),
  }
}

const DONE: Record<string, string> = {
  confirm: 'Die gewählten Steckbriefe sind ab heute bestätigt.',
  later: 'Ihre Notiz ist gespeichert. Die gewählten Steckbriefe stehen bis dahin unter „Zur Wiedervorlage“.',
  mailbox: 'Das Postfach ist gespeichert. Ist der Steckbrief fällig, fragen wir es.',
  ask: 'Die Postfächer der gewählten Steckbriefe werden noch einmal gefragt.',
}

function Done({ done }: { done: string }) {
  const text = DONE[done]
  return text ? (
    <Notice tone="success" title="Gespeichert" level={2}>
      <p>{text}</p>
    </Notice>
  ) : null
}

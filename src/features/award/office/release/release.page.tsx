import { moment, weekdayAndDay } from '../../../../plain/german-date.ts'
import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import type { Edition } from '../../edition.rules.ts'
import { AWARD_TRAIL } from '../../public/public-view.ts'
import type { DecidedCategory } from '../../judging/release.queries.ts'
import { mayStopRelease, type Release, type ReleaseFacts, type ReleaseRefusal } from '../../judging/release.rules.ts'

export const releaseRefusalText: Record<ReleaseRefusal, string> = {
  'undecided-categories': 'Die Jury hat noch nicht in allen Kategorien entschieden. Veröffentlicht wird alles zusammen.',
  'not-in-the-future': 'Der Zeitpunkt liegt nicht in der Zukunft. Bitte wählen Sie einen späteren.',
  'already-confirmed': 'Die Veröffentlichung ist schon bestätigt. Wenn sie sich ändern soll, stoppen Sie sie zuerst.',
  'nothing-asked': 'Es ist kein Zeitpunkt vorgeschlagen. Bitte schlagen Sie zuerst einen vor.',
  'of-the-winner':
    'Sie gehören zu einer der ausgezeichneten Kommunen. Bitte lassen Sie zwei andere Personen des Wettbewerbsbüros veröffentlichen.',
  'other-instant':
    'Inzwischen ist ein anderer Zeitpunkt vorgeschlagen, als Ihre Seite zeigte. Bitte prüfen Sie ihn, bevor Sie ihn bestätigen.',
  'same-person': 'Sie haben den Zeitpunkt selbst vorgeschlagen. Bestätigen muss ihn eine zweite Person des Wettbewerbsbüros.',
}

type View = {
  edition: Edition
  facts: ReleaseFacts
  decisions: DecidedCategory[]
  personId: string
  now: Date
  values?: { day?: string; time?: string }
  errors?: FieldErrors
}

export function releasePage(view: View): Page {
  const { edition, facts, decisions, errors } = view
  return {
    title: 'Ergebnisse veröffentlichen',
    trail: [...AWARD_TRAIL, { label: 'Wettbewerbsbüro', href: paths.office.start.to() }],
    errors,
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          Alle Ergebnisse werden zu einem Zeitpunkt zusammen öffentlich: auf den Seiten, im Feed und in der Suche, und die
          Beteiligten bekommen eine Nachricht. Vorher erfährt niemand außerhalb von Jury und Wettbewerbsbüro etwas.
        </p>
        <State {...view} />
        <h2 class="kern-heading-large">{edition.title}: Entscheidungen der Jury</h2>
        <Decisions decisions={decisions} undecided={facts.undecided} />
      </>
    ),
  }
}

function State({ facts, personId, now, edition, values, errors }: View) {
  const { release, undecided } = facts
  if (undecided.length > 0 && !release)
    return (
      <Notice tone="info" title="Noch nicht alle Kategorien sind entschieden" level={2}>
        <p class="kern-body">Es fehlen: {undecided.join(', ')}.</p>
      </Notice>
    )
  return (
    <>
      {facts.ofTheWinner && !errors?.form ? <p class="kern-body">{releaseRefusalText['of-the-winner']}</p> : null}
      {release ? <Standing release={release} personId={personId} now={now} ofTheWinner={facts.ofTheWinner} /> : null}
      {release?.confirmedAt || facts.ofTheWinner ? null : (
        <Proposal edition={edition} values={values} errors={errors} isAnew={release !== null} />
      )}
    </>
  )
}

type StandingProps = { release: Release; personId: string; now: Date; ofTheWinner: boolean }

function Standing(props: StandingProps) {
  const { release, now } = props
  const { releaseAt, askedByName, askedAt, confirmedByName, confirmedAt } = release
  const isOut = confirmedAt !== null && releaseAt <= now
  return (
    <Notice tone={confirmedAt ? 'success' : 'warning'} title={titleOf(release, now)} level={2}>
      <p class="kern-body">
        <Typed>{askedByName}</Typed> hat am {moment(askedAt)} als Zeitpunkt {moment(releaseAt)}, vorgeschlagen.{' '}
        {confirmedAt
          ? `${confirmedByName} hat ihn am ${moment(confirmedAt)} bestätigt.`
          : 'Eine zweite Person des Wettbewerbsbüros muss ihn bestätigen.'}
      </p>
      {isOut ? null : <Buttons {...props} />}
    </Notice>
  )
}

function titleOf({ confirmedAt, releaseAt }: Release, now: Date): string {
  if (!confirmedAt) return 'Ein Zeitpunkt ist vorgeschlagen'
  return releaseAt <= now ? 'Die Ergebnisse sind öffentlich' : 'Die Veröffentlichung ist bestätigt'
}

function Buttons({ release, personId, now, ofTheWinner }: StandingProps) {
  const mayConfirm = !release.confirmedAt && release.askedBy !== personId && !ofTheWinner
  return (
    <Actions>
      {mayConfirm ? (
        <Form action={paths.office.release.confirmation.to()} label="Zeitpunkt bestätigen">
          <Hidden name="seen" value={release.releaseAt.toISOString()} />
          <SubmitButton label="Zeitpunkt bestätigen" />
        </Form>
      ) : null}
      {mayStopRelease(release, now) ? (
        <Form action={paths.office.release.stop.to()} label="Veröffentlichung stoppen">
          <SubmitButton label={release.confirmedAt ? 'Veröffentlichung stoppen' : 'Vorschlag zurücknehmen'} tone="secondary" />
        </Form>
      ) : null}
    </Actions>
  )
}

type ProposalProps = Pick<View, 'edition' | 'values' | 'errors'> & { isAnew: boolean }

function Proposal({ edition, values, errors, isAnew }: ProposalProps) {
  const ceremony = edition.publicDays.includes('ceremony')
    ? `Die Preisverleihung ist am ${weekdayAndDay(edition.phases.ceremony)}.`
    : ''
  return (
    <Form action={paths.office.release.overview.to()} label="Zeitpunkt vorschlagen">
      <h2 class="kern-heading-large">{isAnew ? 'Anderen Zeitpunkt vorschlagen' : 'Zeitpunkt vorschlagen'}</h2>
      <TextField
        name="day"
        label="Tag"
        hint={`Zum Beispiel 15.4.2026. ${ceremony}`.trim()}
        short
        value={values?.day}
        error={errors?.day}
      />
      <TextField
        name="time"
        label="Uhrzeit"
        hint="Ortszeit in Düsseldorf, zum Beispiel 11:00."
        short
        value={values?.time}
        error={errors?.time}
      />
      <Actions>
        <SubmitButton label="Zeitpunkt vorschlagen" />
      </Actions>
    </Form>
  )
}

function Decisions({ decisions, undecided }: { decisions: DecidedCategory[]; undecided: string[] }) {
  const rows = [
    ...decisions.map(({ category, title, lead, reason }) => [category, title ? `${title} (${lead})` : 'Nicht vergeben', reason]),
    ...undecided.map((category) => [category, 'Noch nicht entschieden', '']),
  ]
  return <Table caption="Entscheidungen je Kategorie" head={['Kategorie', 'Ergebnis', 'Begründung']} rows={rows} />
}

import { Fragment } from 'preact'
import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import { admissionState, type AdmissionRefusal } from '../../judging/admission.rules.ts'
import { entriesTrail } from '../entries/office-entry.page.tsx'
import type { ListedEntry } from './entry-list.queries.ts'

/** Why one of several is left as it is. */
export const batchRefusalText: Record<AdmissionRefusal, string> = {
  'not-opened': 'Die Beiträge sind noch nicht geöffnet.',
  'not-standing': 'Der Beitrag ist nicht eingereicht.',
  'category-closed': 'Die Bewertung der Kategorie ist abgeschlossen.',
  'being-corrected': 'Es läuft eine Nachforderung. Bitte warten Sie ab, bis sie beendet ist.',
  'reason-missing': 'Bitte geben Sie einen Grund an.',
  unchanged: 'Der Beitrag ist schon zugelassen.',
  'decided-meanwhile': 'Inzwischen hat jemand anderes über den Beitrag entschieden.',
}

export type Obstacle = { entryId: string; because: AdmissionRefusal }
type View = { entries: ListedEntry[]; obstacles: Obstacle[]; error?: string }

/** What will happen to which entries; one press does it. */
export function admitSeveralPage({ entries, obstacles, error }: View): Page {
  const hindered = new Map(obstacles.map(({ entryId, because }) => [entryId, because]))
  const ready = entries.filter((entry) => !hindered.has(entry.id))
  return {
    title: 'Mehrere Beiträge zulassen',
    trail: entriesTrail,
    errors: error ? { form: error } : undefined,
    body: (
      <>
        <Names title="Zugelassen werden" entries={ready} none="Von den ausgewählten Beiträgen kann keiner zugelassen werden." />
        {hindered.size > 0 ? (
          <Names title="Unverändert bleiben" entries={entries.filter((entry) => hindered.has(entry.id))} reasons={hindered} />
        ) : null}
        {ready.length > 0 ? <Admission ready={ready} /> : <BackToList />}
      </>
    ),
  }
}

function Admission({ ready }: { ready: ListedEntry[] }) {
  return (
    <Form action={paths.office.entryBatch.to()} label="Mehrere Beiträge zulassen">
      {ready.map((entry) => (
        <Fragment key={entry.id}>
          <Hidden name="beitrag" value={entry.id} />
          <Hidden name="stand" value={`${admissionState(entry.admitted)} ${entry.id}`} />
        </Fragment>
      ))}
      <p class="kern-body">Die Federführenden werden per E-Mail benachrichtigt.</p>
      <Actions>
        <SubmitButton label={ready.length === 1 ? '1 Beitrag zulassen' : `${ready.length} Beiträge zulassen`} />
        <BackToList />
      </Actions>
    </Form>
  )
}

function BackToList() {
  return <ButtonLink href={paths.office.entries.to()} label="Zurück zur Liste" tone="secondary" />
}

type NamesProps = { title: string; entries: ListedEntry[]; none?: string; reasons?: Map<string, AdmissionRefusal> }

function Names({ title, entries, none, reasons }: NamesProps) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{title}</h2>
      {entries.length === 0 ? <p class="kern-body">{none}</p> : null}
      <ul class="kern-list kern-list--bullet">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Typed>{entry.title ?? 'Beitrag'}</Typed>, <Typed>{entry.lead.name}</Typed>
            <Reason because={reasons?.get(entry.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reason({ because }: { because?: AdmissionRefusal }) {
  return because ? <>: {batchRefusalText[because]}</> : null
}

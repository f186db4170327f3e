import {
  entryTrail,
  type OfferableEntry,
  type OfferedName,
  type OfferObstacle,
  type OfferRefusal,
} from '../../features/award/index.ts'
import {
  adoptionObstacle,
  LeftOutFiles,
  type LeftOutFile,
  type OwnProject,
  type ProjectOfEntry,
} from '../../features/projects/index.ts'
import { paths } from '../../paths.ts'
import type { FieldErrors } from '../../platform/forms.ts'
import type { Page } from '../../platform/page.ts'
import { Hidden, RadioGroup } from '../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Typed } from '../../ui/typed.tsx'
import { NONE } from './entry-project.form.ts'
import { OfferedChoices } from './offered-choices.page.tsx'

export const offerRefusalText: Record<OfferRefusal, string> = {
  'not-the-lead': 'Ein Projekt aus diesem Beitrag anlegen kann nur die federführende Organisation. Bitte sprechen Sie sie an.',
  'no-right': 'Sie dürfen diesen Beitrag lesen, aber nichts daraus übernehmen. Bitte sprechen Sie Ihre Organisation an.',
  'never-handed-in': 'Dieser Beitrag ist noch nicht eingereicht. Danach können Sie Texte daraus übernehmen.',
  'nothing-chosen': 'Bitte kreuzen Sie mindestens eine Angabe an, die übernommen werden soll.',
  'changed-since':
    'Der Beitrag hat sich geändert, seit Sie diese Seite geöffnet haben. Bitte lesen Sie ihn noch einmal, und bestätigen Sie dann Ihre Auswahl.',
}

export const adoptionText: Record<NonNullable<ReturnType<typeof adoptionObstacle>>, string> = {
  'draft-open': 'Aus diesem Beitrag gibt es schon einen Entwurf. Bitte schreiben Sie dort weiter, oder verwerfen Sie ihn zuerst.',
  published: 'Dieses Projekt steht schon im Verzeichnis. Bitte ändern Sie den Steckbrief dort.',
}

export type EntryProjectView = {
  offerable: OfferableEntry
  obstacle: OfferObstacle | null
  project: ProjectOfEntry
  /** Of its draft. */
  leftOut: LeftOutFile[]
  /** Published by their organisation. */
  own: OwnProject[]
  offerId: string
  chosen: OfferedName[]
  errors?: FieldErrors
}

export function entryProjectPage(view: EntryProjectView): Page {
  const { offerable, obstacle, errors } = view
  return {
    title: offerable.won ? 'Als Projekt veröffentlichen' : 'Daraus ein Projekt anlegen',
    crumb: 'Projekt',
    trail: entryTrail(offerable.entry),
    errors,
    body: (
      <>
        <p class="ik-lead">{introduction(view)}</p>
        {obstacle ? <Notice tone="info" title={offerRefusalText[obstacle]} level={2} /> : <Offered {...view} />}
      </>
    ),
  }
}

function introduction({ offerable, project }: EntryProjectView): string {
  if (!offerable.won)
    return 'Was Sie für den Wettbewerb geschrieben haben, kann auch im Projektverzeichnis stehen, damit andere davon lernen.'
  if (project.profile) return 'Ihr Beitrag ist ausgezeichnet, und im Projektverzeichnis ist das zu lesen.'
  return 'Ihr Beitrag ist ausgezeichnet. Stellen Sie das Projekt im Projektverzeichnis vor, damit andere es finden und davon lernen.'
}

function Offered(view: EntryProjectView) {
  const { project, own } = view
  return (
    <>
      {adoptionObstacle(project) ? <Standing {...view} /> : <Carrying {...view} />}
      {own.length > 0 ? <Linking {...view} /> : null}
    </>
  )
}

function Standing({ project: { draft, profile }, offerable: { won }, leftOut }: EntryProjectView) {
  if (profile)
    return (
      <Notice tone="success" title="Dieses Projekt steht im Verzeichnis" level={2}>
        <p>
          <a class="kern-link" href={paths.projects.profile.to({ slug: profile.slug })}>
            <Typed>{profile.title}</Typed>
          </a>
        </p>
        <p>{won ? 'Die Auszeichnung steht dort unter „Auszeichnungen“.' : WHEN_WON}</p>
      </Notice>
    )
  return (
    <>
      <Notice tone="success" title="Der Entwurf ist angelegt" level={2}>
        <p>
          Er enthält, was Sie angekreuzt haben{leftOut.length > 0 ? ', bis auf die Anlagen, die unten stehen' : ''}; Bilder und
          Dokumente zeigt er, sobald sie auf Schadsoftware geprüft sind. Ergänzen Sie ihn und reichen Sie ihn bei der Redaktion
          ein.
        </p>
        {draft ? (
          <p>
            <a class="kern-link" href={paths.projects.draft.to({ draftId: draft.id })}>
              Zum Entwurf des Projekts
            </a>
          </p>
        ) : null}
      </Notice>
      <LeftOutFiles files={leftOut} />
    </>
  )
}

const WHEN_WON =
  'Wird der Beitrag ausgezeichnet, steht das dort, sobald die Ergebnisse veröffentlicht sind, und keinen Augenblick früher. Sie müssen nichts tun.'

function Carrying(view: EntryProjectView) {
  return isUnderWay(view) ? <UnderWay entryId={view.offerable.entry.id} /> : <Choosing {...view} />
}

/** The job takes a second. Whatever kept it for longer must not keep people from handing over once more. */
const PATIENCE_MS = 10 * 60_000

function isUnderWay({ offerable: { lastOffer, entry }, project }: EntryProjectView): boolean {
  if (!lastOffer || lastOffer.id === project.draft?.id) return false
  return entry.askedAt.getTime() - lastOffer.offeredAt.getTime() < PATIENCE_MS
}

function UnderWay({ entryId }: { entryId: string }) {
  return (
    <Notice tone="info" title="Ihr Entwurf wird gerade angelegt" level={2}>
      <p>Das dauert wenige Sekunden.</p>
      <p>
        <a class="kern-link" href={paths.award.entryProject.to({ entryId })}>
          Seite neu laden
        </a>
      </p>
    </Notice>
  )
}

function Choosing({ offerable, offerId, chosen, errors }: EntryProjectView) {
  const { entry, sha256 } = offerable
  return (
    <section class="ik-flow" aria-labelledby="uebernehmen">
      <h2 class="kern-heading-medium" id="uebernehmen">
        Angaben und Dateien übernehmen
      </h2>
      <ol class="kern-list kern-list--number">
        <li>Sie kreuzen an, was in den Entwurf eines Steckbriefs übernommen werden soll. Alles andere bleibt im Beitrag.</li>
        <li>Sie ergänzen und ändern den Entwurf. Ihr Beitrag bleibt dabei, wie er ist.</li>
        <li>Sie reichen den Entwurf ein. Die Redaktion prüft ihn und veröffentlicht ihn.</li>
      </ol>
      <Form action={paths.award.entryProject.to({ entryId: entry.id })} label="Angaben und Dateien übernehmen">
        <Hidden name="offerId" value={offerId} />
        <Hidden name="seen" value={sha256} />
        <OfferedChoices offerable={offerable} chosen={chosen} errors={errors} />
        <Actions>
          <SubmitButton label="Entwurf anlegen" />
          <ButtonLink href={paths.award.entry.to({ entryId: entry.id })} label="Zurück zum Beitrag" tone="secondary" />
        </Actions>
      </Form>
    </section>
  )
}

function Linking({ offerable, own, project, errors }: EntryProjectView) {
  const entryId = offerable.entry.id
  return (
    <section class="ik-flow" aria-labelledby="verknuepfen">
      <h2 class="kern-heading-medium" id="verknuepfen">
        {project.profile ? 'Es ist ein anderer Steckbrief?' : 'Dieses Projekt steht schon im Verzeichnis?'}
      </h2>
      {project.profile ? null : (
        <p class="kern-body">Dann nennen Sie uns den Steckbrief, statt einen zweiten anzulegen. {WHEN_WON}</p>
      )}
      <Form action={paths.award.entryProjectLink.to({ entryId })} label="Steckbrief nennen">
        <RadioGroup
          name="slug"
          legend="Welcher Steckbrief beschreibt dasselbe Projekt?"
          options={[
            ...own.map(({ slug, title }) => ({ value: slug, label: <Typed>{title}</Typed> })),
            { value: NONE, label: 'Keiner davon' },
          ]}
          value={project.profile?.slug ?? NONE}
          error={errors?.slug}
        />
        <Actions>
          <SubmitButton label="Speichern" tone="secondary" about="welcher Steckbrief dieses Projekt beschreibt" />
        </Actions>
      </Form>
    </section>
  )
}

import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import type { OwnProject } from '../own-projects.queries.ts'
import type { Uptake } from '../uptake.queries.ts'
import type { ProposeRefusal, Standing } from '../uptake.rules.ts'

export const uptakeRefusalText: Record<ProposeRefusal, string> = {
  'no-organisation': 'Ihr Konto gehört zu keiner Kommune. Bitte treten Sie ihr zuerst bei.',
  'no-municipality': 'Das können nur Städte, Gemeinden, Kreise und Verbände sagen.',
  'own-project': 'Dieser Steckbrief ist von dieser Organisation selbst.',
  'takes-part': 'Diese Kommune steht schon als Beteiligte im Steckbrief.',
  'not-own-project': 'Bitte wählen Sie ein veröffentlichtes Projekt Ihrer eigenen Organisation.',
  'nobody-there':
    'Von dieser Kommune hat hier niemand ein Konto, oder wir kennen den Namen nicht. Bitte schreiben Sie ihn genau.',
}

export type UptakeView = {
  slug: string
  title: string
  organisationName: string | null
  standing: Standing | null
  /** Members of whoever answers for the profile propose others. */
  isAuthor: boolean
  ownProjects: OwnProject[]
  wasProposed: boolean
  typed: { ownProject: string; municipality: string }
  errors?: Record<string, string>
}

export function uptakePage(view: UptakeView): Page {
  const { slug, title, isAuthor, errors } = view
  return {
    title: 'Auch auf den Weg gebracht',
    trail: [
      { label: 'Projekte', href: paths.projects.directory.to() },
      { label: title, href: paths.projects.profile.to({ slug }) },
    ],
    errors,
    body: isAuthor ? <Propose {...view} /> : <Own {...view} />,
  }
}

function Own({ slug, title, organisationName, standing, ownProjects, typed, errors }: UptakeView) {
  const action = paths.projects.uptakes.to({ slug })
  if (standing?.isConfirmed)
    return (
      <>
        <p class="kern-body">
          Am Steckbrief „{title}“ steht, dass {organisationName} das auch auf den Weg gebracht hat.
        </p>
        <Remove action={action} label="Zurücknehmen" />
      </>
    )
  return (
    <>
      <p class="kern-body">
        {standing
          ? `Vorgeschlagen wurde: ${organisationName} habe „${title}“ auch auf den Weg gebracht. Stimmt das?`
          : `Hat ${organisationName ?? 'Ihre Kommune'} nach dem Vorbild von „${title}“ oder ähnlich auch etwas begonnen? Dann steht das am Steckbrief, mit Link zu Ihrer Seite.`}
      </p>
      <Form action={action}>
        <Hidden name="act" value="declare" />
        <OwnProjectChoice ownProjects={ownProjects} value={typed.ownProject} error={errors?.ownProject} />
        <Actions>
          <SubmitButton label="Wir haben das auch auf den Weg gebracht" />
        </Actions>
      </Form>
      {standing ? <Remove action={action} label="Nein, das stimmt nicht" /> : null}
    </>
  )
}

function OwnProjectChoice({ ownProjects, value, error }: { ownProjects: OwnProject[]; value: string; error?: string }) {
  if (ownProjects.length === 0) return null
  const options = ownProjects.map(({ projectId, title }) => ({ value: projectId, label: title }))
  return (
    <Select
      name="ownProject"
      label="Ihr eigenes Projekt im Verzeichnis"
      optional
      options={[{ value: '', label: 'Keines' }, ...options]}
      value={value}
      error={error}
    />
  )
}

function Remove({ action, label }: { action: string; label: string }) {
  return (
    <Form action={action} label={label}>
      <Hidden name="act" value="remove" />
      <Actions>
        <SubmitButton label={label} tone="secondary" />
      </Actions>
    </Form>
  )
}

function Propose({ slug, wasProposed, typed, errors }: UptakeView) {
  return (
    <>
      {wasProposed ? (
        <Notice tone="success" title="Vorgeschlagen" level={2}>
          <p>Die Kommune ist gefragt. Am Steckbrief steht es, sobald sie es bestätigt.</p>
        </Notice>
      ) : null}
      <p class="kern-body">
        Kennen Sie eine Kommune, die das auch auf den Weg gebracht hat? Wir fragen sie; erst dann steht es am Steckbrief.
      </p>
      <Form action={paths.projects.uptakes.to({ slug })}>
        <Hidden name="act" value="propose" />
        <TextField
          name="municipality"
          label="Name der Stadt, der Gemeinde oder des Kreises"
          value={typed.municipality}
          error={errors?.municipality}
          required
        />
        <Actions>
          <SubmitButton label="Vorschlagen" />
        </Actions>
      </Form>
    </>
  )
}

/** On the profile. */
export function Uptakes({ slug, uptakes }: { slug: string; uptakes: Uptake[] }) {
  return (
    <section class="ik-flow" aria-labelledby="auch">
      <h2 class="kern-heading-medium" id="auch">
        Auch auf den Weg gebracht von
      </h2>
      {uptakes.length === 0 ? (
        <p class="kern-body">Bisher hat das keine andere Kommune gesagt.</p>
      ) : (
        <ul class="kern-body">
          {uptakes.map(({ name, placeSlug, project }) => (
            <li key={name}>
              {placeSlug ? (
                <a class="kern-link" href={paths.projects.municipality.to({ slug: placeSlug })}>
                  {name}
                </a>
              ) : (
                name
              )}
              {project ? (
                <>
                  {': '}
                  <a class="kern-link" href={paths.projects.profile.to({ slug: project.slug })}>
                    {project.title}
                  </a>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <p>
        <ButtonLink href={paths.projects.uptakes.to({ slug })} label="Wir haben das auch auf den Weg gebracht" tone="secondary" />
      </p>
    </section>
  )
}

import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, Select, TextArea, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import type { BlockKind, Linked } from '../blocks.rules.ts'
import type { Issue } from '../issue.rules.ts'
import { blockName, issueTrail } from '../words.page.tsx'

export type BlockValues = Record<string, string>
type BlockView = {
  issue: Issue
  position: number
  kind: BlockKind
  values: BlockValues
  /** For news and projects. */
  offered: Linked[]
  errors?: Record<string, string>
}

export function blockPage(view: BlockView): Page {
  const { issue, position, kind, errors } = view
  const at = { issueId: issue.id, number: String(position) }
  return {
    title: `Baustein ${position}: ${blockName[kind]}`,
    crumb: `Baustein ${position}`,
    trail: issueTrail(issue),
    errors,
    body: (
      <Form action={paths.newsletter.block.to(at, { art: kind })}>
        <Hidden name="base" value={issue.revision} />
        <Fields {...view} />
        <Actions>
          <SubmitButton label="Baustein speichern" />
          <ButtonLink href={paths.newsletter.draft.to({ issueId: issue.id })} label="Abbrechen" tone="secondary" />
        </Actions>
      </Form>
    ),
  }
}

function Fields(view: BlockView) {
  const { kind } = view
  if (kind === 'news' || kind === 'project') return <Chosen {...view} />
  const field = fieldOf(view)
  const title = <TextField {...field('title')} label="Überschrift" optional={kind === 'text'} required={kind !== 'text'} />
  if (kind === 'event')
    return (
      <>
        {title}
        <TextField {...field('when')} label="Tag und Uhrzeit" hint="Zum Beispiel: 4. Dezember 2025, 10 bis 11 Uhr" required />
        <TextField {...field('place')} label="Ort" optional />
        <TextField {...field('href')} label="Adresse der Seite dazu" optional />
      </>
    )
  return (
    <>
      {title}
      <TextArea {...field('text')} label="Text" hint={FORMATTING} maxCharacters={5000} markdown={{}} required />
      {kind === 'call' ? (
        <>
          <TextField {...field('label')} label="Was auf dem Knopf steht" required />
          <TextField {...field('href')} label="Wohin der Knopf führt" required />
        </>
      ) : null}
    </>
  )
}

function Chosen(view: BlockView) {
  return (
    <Select
      {...fieldOf(view)('href')}
      label={view.kind === 'news' ? 'Welche Meldung?' : 'Welches Projekt?'}
      hint="Die neuesten stehen oben. Überschrift und Kurztext werden übernommen, wie sie jetzt sind."
      options={[{ value: '', label: 'Bitte wählen' }, ...view.offered.map(({ href, title }) => ({ value: href, label: title }))]}
      required
    />
  )
}

function fieldOf({ values, errors = {} }: Pick<BlockView, 'values' | 'errors'>) {
  return (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
}

const FORMATTING =
  'Absätze durch eine Leerzeile; **fett**, [Text](https://…) für einen Link, - am Anfang der Zeile für eine Liste.'

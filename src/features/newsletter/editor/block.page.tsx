import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden, TextArea, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import type { BlockKind, ChosenBlock } from '../blocks.rules.ts'
import type { Issue } from '../issue.rules.ts'
import { blockName, issueTrail } from '../words.page.tsx'
import { ChosenBlockField, isChosenKind, NothingToChoose } from './chosen-block.page.tsx'

export type BlockValues = Record<string, string>
type BlockView = {
  issue: Issue
  position: number
  kind: BlockKind
  values: BlockValues
  /** For what is chosen. */
  offered: ChosenBlock[]
  errors?: Record<string, string>
}

export function blockPage(view: BlockView): Page {
  const { issue, position, kind, errors, offered } = view
  const at = { issueId: issue.id, number: String(position) }
  const back = paths.newsletter.draft.to({ issueId: issue.id })
  const isEmpty = isChosenKind(kind) && offered.length === 0
  return {
    title: `Baustein ${position}: ${blockName[kind]}`,
    crumb: `Baustein ${position}`,
    trail: issueTrail(issue),
    errors,
    body: isEmpty ? (
      <>
        <NothingToChoose kind={kind} />
        <Actions>
          <ButtonLink href={back} label="Zurück zur Ausgabe" tone="secondary" />
        </Actions>
      </>
    ) : (
      <Form action={paths.newsletter.block.to(at, { art: kind })}>
        <Hidden name="base" value={issue.revision} />
        <Fields {...view} />
        <Actions>
          <SubmitButton label="Baustein speichern" />
          <ButtonLink href={back} label="Abbrechen" tone="secondary" />
        </Actions>
      </Form>
    ),
  }
}

function Fields(view: BlockView) {
  const { kind, offered, values, errors = {} } = view
  if (isChosenKind(kind)) return <ChosenBlockField kind={kind} offered={offered} value={values.href ?? ''} error={errors.href} />
  const field = fieldOf(view)
  const title = <TextField {...field('title')} label="Überschrift" optional={kind === 'text'} required={kind !== 'text'} />
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

function fieldOf({ values, errors = {} }: Pick<BlockView, 'values' | 'errors'>) {
  return (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
}

const FORMATTING =
  'Absätze durch eine Leerzeile; **fett**, [Text](https://…) für einen Link, - am Anfang der Zeile für eine Liste.'

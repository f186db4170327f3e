import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { CheckboxGroup, Hidden, TextField } from '../../../ui/fields.tsx'
import { Details } from '../../../ui/details.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { BLOCK_KINDS, type Block } from '../blocks.rules.ts'
import type { Issue } from '../issue.rules.ts'
import type { OfferedSegments } from '../segments.ts'
import { NEWSLETTERS } from '../subjects.ts'
import { blockName, draftsTrail } from '../words.page.tsx'

type DraftView = { issue: Issue; offered: OfferedSegments[]; errors?: Record<string, string> }

export function draftPage({ issue, offered, errors = {} }: DraftView): Page {
  const to = { issueId: issue.id }
  return {
    title: issue.title,
    trail: draftsTrail,
    errors,
    body: (
      <>
        <Form action={paths.newsletter.draft.to(to)} label="Betreff und Empfänger">
          <Hidden name="base" value={issue.revision} />
          <TextField name="title" label="Betreff" value={issue.title} error={errors.title} required />
          <CheckboxGroup
            name="subjects"
            legend="An wen"
            hint="Wer mehrere davon bestellt hat, bekommt die Ausgabe einmal."
            options={NEWSLETTERS.map(({ key, title }) => ({ value: key, label: title }))}
            values={issue.subjects}
            error={errors.subjects}
          />
          <Segments issue={issue} offered={offered} />
          <Actions>
            <SubmitButton label="Speichern" />
          </Actions>
        </Form>
        <h2 class="kern-heading-medium">Bausteine</h2>
        {issue.blocks.length === 0 ? <p class="kern-body">Noch ist kein Baustein da.</p> : <Blocks issue={issue} />}
        <AddBlock issue={issue} />
        <Actions>
          <ButtonLink href={paths.newsletter.release.to(to)} label="Zur Freigabe" />
          <ButtonLink href={paths.newsletter.preview.to(to)} label="Vorschau" tone="secondary" />
          <ButtonLink href={paths.newsletter.discarding.to(to)} label="Entwurf verwerfen" tone="tertiary" />
        </Actions>
      </>
    ),
  }
}

function Segments({ issue, offered }: { issue: Issue; offered: OfferedSegments[] }) {
  return (
    <>
      <p class="kern-body">
        Wählen Sie nichts weiter, geht die Ausgabe an alle, die sie bestellt haben. Sonst nur an die, auf die in jeder Gruppe, in
        der Sie etwas wählen, mindestens eine Angabe zutrifft.
      </p>
      {offered.map(({ kind, legend, segments }) => {
        const values = segments.map(({ key }) => key).filter((key) => issue.segments.includes(key))
        return (
          <Details key={kind} summary={values.length > 0 ? `${legend} (${values.length})` : legend} open={values.length > 0}>
            <CheckboxGroup
              name={`segments-${kind}`}
              sentAs="segments"
              legend={legend}
              options={segments.map(({ key, label }) => ({ value: key, label }))}
              values={values}
            />
          </Details>
        )
      })}
    </>
  )
}

function Blocks({ issue }: { issue: Issue }) {
  return (
    <ol class="newsletter-blocks">
      {issue.blocks.map((block, index) => (
        <li key={index} class="newsletter-blocks__block">
          <BlockLine issue={issue} block={block} position={index + 1} />
        </li>
      ))}
    </ol>
  )
}

function BlockLine({ issue, block, position }: { issue: Issue; block: Block; position: number }) {
  const at = { issueId: issue.id, number: String(position) }
  const about = `Baustein ${position}: ${nameOf(block)}`
  return (
    <>
      <a class="kern-link" href={paths.newsletter.block.to(at)}>
        {nameOf(block)}
      </a>
      <Form action={paths.newsletter.blockOrder.to(at)} label={about}>
        <Hidden name="base" value={issue.revision} />
        <Actions>
          {position > 1 ? <SubmitButton label="Nach oben" about={about} name="act" value="up" tone="tertiary" /> : null}
          <SubmitButton label="Entfernen" about={about} name="act" value="remove" tone="tertiary" />
        </Actions>
      </Form>
    </>
  )
}

function nameOf(block: Block): string {
  const words = block.title || ('text' in block ? block.text.slice(0, 60) : '')
  return `${blockName[block.kind]}: ${words}`
}

function AddBlock({ issue }: { issue: Issue }) {
  const at = { issueId: issue.id, number: String(issue.blocks.length + 1) }
  return (
    <nav class="ik-flow" aria-labelledby="hinzufuegen">
      <h3 class="kern-heading-small" id="hinzufuegen">
        Baustein hinzufügen
      </h3>
      <ul class="newsletter-kinds">
        {BLOCK_KINDS.map((kind) => (
          <li key={kind}>
            <ButtonLink href={paths.newsletter.block.to(at, { art: kind })} label={blockName[kind]} tone="secondary" />
          </li>
        ))}
      </ul>
    </nav>
  )
}

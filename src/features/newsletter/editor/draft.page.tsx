import { paths } from '../../../paths.ts'
import type { Page } from '../../../platform/page.ts'
import { Hidden } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { BLOCK_KINDS, markOf, type Block } from '../blocks.rules.ts'
import type { Issue } from '../issue.rules.ts'
import type { OfferedSegments } from '../segments.ts'
import { blockName, draftsTrail } from '../words.page.tsx'
import { IssueDetails } from './issue-details.page.tsx'

type DraftView = { issue: Issue; offered: OfferedSegments[]; errors?: Record<string, string> }

export function draftPage({ issue, offered, errors }: DraftView): Page {
  const to = { issueId: issue.id }
  return {
    title: issue.title,
    trail: draftsTrail,
    errors,
    body: (
      <>
        <IssueDetails issue={issue} offered={offered} />
        <Actions>
          <ButtonLink href={paths.newsletter.details.to(to)} label="Betreff und Empfänger ändern" tone="secondary" />
        </Actions>
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
        <Hidden name="mark" value={markOf(block)} />
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

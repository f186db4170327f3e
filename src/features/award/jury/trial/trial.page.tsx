import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Hidden } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { ScoredCriterion, SheetDraft } from '../../judging/sheet.rules.ts'
import { JURY_TRAIL } from '../jury-trail.page.tsx'
import { SheetFields } from '../sheet/sheet-fields.page.tsx'
import { totalText } from '../sheet/sheet-words.page.tsx'
import { SAMPLES, type Sample } from './samples.rules.ts'

export function trialPage(): Page {
  return {
    title: 'Bewertungsbogen ausprobieren',
    trail: JURY_TRAIL,
    body: (
      <>
        <p class="ik-lead">
          Hier probieren Sie den Bewertungsbogen an erfundenen Beiträgen aus. Nichts davon wird gespeichert oder jemandem gezeigt.
        </p>
        <ul>
          {SAMPLES.map(({ slug, title }) => (
            <li key={slug}>
              <a class="kern-link" href={paths.jury.trialSheet.to({ sample: slug })}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  }
}

type Trial = {
  sample: Sample
  criteria: ScoredCriterion[]
  draft: SheetDraft
  /** The sheet was tried and is complete. */
  isDone?: boolean
  errors?: Record<string, string>
}

export function trialSheetPage({ sample, criteria, draft, isDone, errors }: Trial): Page {
  return {
    title: sample.title,
    trail: [...JURY_TRAIL, { label: 'Bewertungsbogen ausprobieren', href: paths.jury.trial.to() }],
    errors,
    elements: ['character-count', 'sheet-total'],
    wide: true,
    body: (
      <>
        {isDone ? <Tried total={totalText(criteria, draft)} /> : <OnlyATrial />}
        <div class="ik-sheet">
          <article class="ik-sheet__entry ik-flow" aria-label="Musterbeitrag">
            <p class="kern-body kern-body--muted">{sample.lead}</p>
            {sample.text.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </article>
          <section class="ik-sheet__form ik-flow" aria-label="Bewertungsbogen">
            <h2 class="kern-heading-medium">Bewertungsbogen</h2>
            <Form action={paths.jury.trialSheet.to({ sample: sample.slug })} label="Bewertungsbogen zur Probe">
              <Hidden name="base" value={0} />
              <SheetFields criteria={criteria} draft={draft} errors={errors} />
              <Actions>
                <SubmitButton name="action" value="seal" label="Zur Probe prüfen" />
                <ButtonLink href={paths.jury.start.to()} label="Zur Übersicht" tone="secondary" />
              </Actions>
            </Form>
          </section>
        </div>
      </>
    ),
  }
}

function OnlyATrial() {
  return (
    <Notice tone="info" title="Nur zur Probe">
      <p>Der Beitrag ist erfunden. Ihre Angaben werden geprüft und gleich wieder vergessen.</p>
    </Notice>
  )
}

function Tried({ total }: { total: string }) {
  return (
    <Notice tone="success" title={`Der Bogen ist vollständig: ${total}`} level={2}>
      <p>Bei einem echten Beitrag könnten Sie ihn jetzt versiegeln. Gespeichert wurde nichts.</p>
    </Notice>
  )
}

import { SealedFields, SenderFields } from '../../../outbox/index.ts'
import { paths } from '../../../paths.ts'
import { germanDay } from '../../../plain/german-day.ts'
import type { Page } from '../../../platform/page.ts'
import { Fieldset, TextArea, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { ReceivedCase } from '../case.queries.ts'
import type { CaseKind } from '../case.rules.ts'
import { LONGEST_MESSAGE } from './report.form.ts'

const trail = [{ label: 'Startseite', href: paths.home.to() }]
const title: Record<CaseKind, string> = { contact: 'Kontakt', barrier: 'Barriere melden' }
export const formPath = { contact: paths.feedback.contact, barrier: paths.feedback.barrier }

export type ReportValues = { subject: string; message: string; page: string; assistive: string; name: string; email: string }
type ReportView = { kind: CaseKind; sealed: string; values: ReportValues; errors?: Record<string, string> }

export function reportPage({ kind, sealed, values, errors = {} }: ReportView): Page {
  return {
    title: title[kind],
    trail,
    errors,
    elements: ['character-count', 'form-proof'],
    body: (
      <>
        {kind === 'barrier' ? <BarrierIntroduction /> : <ContactIntroduction />}
        <Form action={formPath[kind].to()}>
          <SealedFields form={sealed} />
          <WhatFields kind={kind} values={values} errors={errors} />
          <WhoFields values={values} errors={errors} />
          <Actions>
            <SubmitButton label={kind === 'barrier' ? 'Barriere melden' : 'Nachricht senden'} />
          </Actions>
        </Form>
      </>
    ),
  }
}

function BarrierIntroduction() {
  return (
    <p class="kern-body">
      Können Sie etwas auf diesem Portal nicht lesen, nicht bedienen oder nicht verstehen? Bitte sagen Sie es uns, wir wollen es
      in Ordnung bringen. Wie Sie uns anders erreichen und was mit Ihrer Meldung geschieht, steht auf der Seite{' '}
      <a class="kern-link" href={paths.page.to({ slug: 'barriere-melden' })}>
        Barriere melden – Wege und Fristen
      </a>
      .
    </p>
  )
}

function ContactIntroduction() {
  return (
    <p class="kern-body">
      Haben Sie eine Frage, oder ist Ihnen etwas aufgefallen? Wenn etwas für Sie nicht zugänglich ist, nutzen Sie bitte{' '}
      <a class="kern-link" href={paths.feedback.barrier.to()}>
        Barriere melden
      </a>
      . Antworten zum Landespreis stehen unter{' '}
      <a class="kern-link" href={paths.award.questions.to()}>
        Fragen und Antworten
      </a>
      .
    </p>
  )
}

type FieldsProps = { values: ReportValues; errors: Record<string, string> }

function WhatFields({ kind, values, errors }: FieldsProps & { kind: CaseKind }) {
  const barrier = kind === 'barrier'
  return (
    <>
      <TextField
        name="subject"
        label={barrier ? 'Worum geht es, in wenigen Worten?' : 'Betreff'}
        value={values.subject}
        error={errors.subject}
        maxCharacters={200}
        required
      />
      <TextArea
        name="message"
        label={barrier ? 'Was wollten Sie tun, und was ist geschehen?' : 'Ihre Nachricht'}
        value={values.message}
        error={errors.message}
        maxCharacters={LONGEST_MESSAGE}
        required
      />
      <TextField
        name="page"
        label="Um welche Seite geht es?"
        hint="Die Adresse der Seite oder ihr Titel."
        value={values.page}
        error={errors.page}
        spellcheck={false}
        optional
      />
      {barrier ? <AssistiveField values={values} errors={errors} /> : null}
    </>
  )
}

function AssistiveField({ values, errors }: FieldsProps) {
  return (
    <TextField
      name="assistive"
      label="Womit arbeiten Sie?"
      hint="Zum Beispiel Browser, Screenreader, Vergrößerung, Handy. Eine Diagnose oder einen Nachweis brauchen wir nie."
      value={values.assistive}
      error={errors.assistive}
      optional
    />
  )
}

function WhoFields({ values, errors }: FieldsProps) {
  return (
    <Fieldset
      legend="Wie können wir Ihnen antworten?"
      hint="Ohne E-Mail-Adresse lesen wir, was Sie schreiben, können aber nicht antworten."
    >
      <SenderFields
        values={values}
        errors={errors}
        hint="Wir bestätigen den Eingang und antworten dorthin, sonst nutzen wir sie nicht."
        optional
      />
    </Fieldset>
  )
}

export function receivedPage(kind: CaseKind, { number, noticeDueOn, answerDueOn, hasAddress }: ReceivedCase): Page {
  return {
    title: kind === 'barrier' ? 'Ihre Meldung ist angekommen' : 'Ihre Nachricht ist angekommen',
    trail: [...trail, { label: title[kind], href: formPath[kind].to() }],
    body: (
      <>
        <Notice tone="success" title={`Ihr Vorgang hat die Nummer ${number}`} level={2}>
          {hasAddress ? (
            <p>
              {noticeDueOn ? `Bis zum ${germanDay(noticeDueOn)} erfahren Sie, wie es weitergeht. ` : ''}
              Unsere Antwort erhalten Sie spätestens am {germanDay(answerDueOn)} per E-Mail. Nennen Sie die Nummer, wenn Sie
              nachfragen.
            </p>
          ) : (
            <p>
              Wir kümmern uns darum. Antworten können wir Ihnen nicht, weil Sie keine E-Mail-Adresse angegeben haben. Mit der
              Nummer können Sie nachfragen.
            </p>
          )}
        </Notice>
        <Actions>
          <ButtonLink label="Zur Startseite" href={paths.home.to()} tone="secondary" />
        </Actions>
      </>
    ),
  }
}

import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { Fieldset, RadioGroup, Select, TextArea, TextField } from '../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { legalFormText } from '../entrant/entry-words.page.tsx'
import { LEGAL_FORMS } from '../step-remarks.rules.ts'

const trail = [{ label: 'Landespreis', href: paths.award.call.to() }]

export function selfCheckPage({ values, errors }: { values: Record<string, string>; errors?: Record<string, string> }): Page {
  return {
    title: 'Kann unser Projekt teilnehmen?',
    description: 'Prüfen Sie in wenigen Minuten und ohne Anmeldung, ob Ihr Projekt am Landespreis teilnehmen kann.',
    trail,
    errors,
    body: (
      <>
        <p class="kern-body">
          Beantworten Sie ein paar Fragen, ohne sich anzumelden. Sie sehen danach zu jeder Bedingung, ob Ihr Projekt sie erfüllt.
          Ihre Antworten können Sie in einen Beitrag übernehmen.
        </p>
        <Form action={paths.award.selfCheck.to()}>
          <PartnerQuestions values={values} errors={errors ?? {}} />
          <AgreementQuestions values={values} errors={errors ?? {}} />
          <Actions>
            <SubmitButton label="Ergebnis ansehen" />
          </Actions>
        </Form>
      </>
    ),
  }
}

type Questions = { values: Record<string, string>; errors: Record<string, string> }

const leadOptions = [
  { value: 'territorial', label: 'Eine Kommune oder ein Kreis' },
  { value: 'controlled', label: 'Ein Zweckverband oder eine Einrichtung, die Kommunen beherrschen' },
  { value: 'nobody', label: 'Es ist keine federführende Kommune benannt' },
  {
    value: 'other',
    label: 'Jemand anderes',
    hint: 'Zum Beispiel ein Verein oder ein Unternehmen ohne kommunale Kontrolle',
  },
]

function PartnerQuestions({ values, errors }: Questions) {
  return (
    <Fieldset legend="Wer arbeitet zusammen?">
      <RadioGroup name="lead" legend="Wer hat die Federführung?" value={values.lead} error={errors.lead} options={leadOptions} />
      <TextField
        name="leadName"
        label="Welche Stelle ist das?"
        value={values.leadName}
        error={errors.leadName}
        spellcheck={false}
        hint="Freiwillig. Wenn Sie sie nennen, zählt sie auch dann nur einmal, wenn sie unten noch einmal steht."
      />
      <TextArea
        name="partners"
        label="Welche weiteren kommunalen Partner sind beteiligt?"
        value={values.partners}
        error={errors.partners}
        rows={5}
        spellcheck={false}
        hint="Je Zeile eine Kommune, ein Kreis oder ein Verband, ohne die federführende Kommune. Auch Partner außerhalb von Nordrhein-Westfalen zählen."
      />
      <RadioGroup
        name="savingsBank"
        legend="Geht es um eine Kooperation von Sparkassen?"
        value={values.savingsBank}
        error={errors.savingsBank}
        options={[
          { value: 'no', label: 'Nein' },
          { value: 'yes', label: 'Ja' },
        ]}
      />
    </Fieldset>
  )
}

function AgreementQuestions({ values, errors }: Questions) {
  return (
    <Fieldset legend="Was ist vereinbart?">
      <TextField
        name="contractDate"
        label="Wann wurde die Zusammenarbeit vertraglich vereinbart?"
        value={values.contractDate}
        error={errors.contractDate}
        short
        hint="Tag, Monat und Jahr, zum Beispiel 15.3.2019. Lassen Sie das Feld leer, wenn noch nichts vereinbart ist."
      />
      <Select
        name="legalForm"
        label="In welcher Rechtsform arbeiten Sie zusammen?"
        value={values.legalForm}
        error={errors.legalForm}
        options={[
          { value: '', label: 'Noch offen' },
          ...LEGAL_FORMS.map((form) => ({ value: form, label: legalFormText[form] })),
        ]}
      />
      <RadioGroup
        name="municipallyControlled"
        legend="Nur bei einer privatrechtlichen Form: Können die Kommunen sie beherrschen?"
        hint="Zum Beispiel durch die Mehrheit der Anteile oder der Stimmen."
        value={values.municipallyControlled}
        error={errors.municipallyControlled}
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nein' },
          { value: 'unknown', label: 'Das wissen wir noch nicht' },
        ]}
      />
    </Fieldset>
  )
}

export function notYetPage(opensAt: Date | null): Page {
  return {
    title: 'Kann unser Projekt teilnehmen?',
    trail,
    body: (
      <>
        <Notice tone="info" title="Die Vorprüfung ist noch nicht geöffnet">
          <p>{opensAt ? `Sie beginnt mit der Einreichung am ${moment(opensAt)}.` : 'Zurzeit läuft kein Wettbewerb.'}</p>
        </Notice>
        <Actions>
          <ButtonLink href={paths.award.call.to()} label="Zum Landespreis" tone="secondary" />
        </Actions>
      </>
    ),
  }
}

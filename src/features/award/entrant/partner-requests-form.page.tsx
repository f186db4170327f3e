import { paths } from '../../../paths.ts'
import { Hidden, TextField } from '../../../ui/fields.tsx'
import { Actions, FieldWithButton, Form, SubmitButton } from '../../../ui/form.tsx'
import { mayEdit } from '../entry.rules.ts'
import type { PartnerStanding } from '../partner-answers-list.rules.ts'
import { EVERYBODY } from './partner-requests.form.ts'
import type { PartnerRequests } from './partner-requests.page.tsx'

/** Whoever has no request yet, in one form: what is typed for one is not lost by asking another. */
export function AskAllForm({ data }: { data: PartnerRequests }) {
  const open = data.standings.filter(({ request }) => request === null)
  if (open.length === 0) return null
  const entryId = data.entry.id
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">Noch nicht gefragt</h2>
      {mayEdit(data.entry) ? (
        <Form action={paths.award.partnerRequests.to({ entryId })} label="Alle anschreiben">
          <Hidden name="whom" value={EVERYBODY} />
          <p class="kern-body">Wessen Feld leer bleibt, wird nicht angeschrieben.</p>
          {open.map((standing) => (
            <RecipientField key={standing.key} data={data} standing={standing} optional />
          ))}
          <Actions>
            <SubmitButton label="Alle anschreiben" />
          </Actions>
        </Form>
      ) : (
        <ul class="kern-list kern-list--bullet">
          {open.map((standing) => (
            <li key={standing.key}>{partyName(standing)}</li>
          ))}
        </ul>
      )}
      {open.some(({ kind }) => kind === 'hvb') ? <ProofInstead entryId={entryId} /> : null}
    </section>
  )
}

export function ProofInstead({ entryId }: { entryId: string }) {
  return (
    <p class="kern-body">
      Statt der Antwort der Verwaltungsleitung können Sie auch eine unterschriebene Bestätigung oder einen{' '}
      <a class="kern-link" href={paths.award.attachments.to({ entryId })}>
        Auszug aus der Niederschrift hochladen
      </a>
      .
    </p>
  )
}

export function partyName(standing: Pick<PartnerStanding, 'kind' | 'name'>): string {
  return standing.kind === 'hvb' ? `Bestätigung der Verwaltungsleitung von ${standing.name}` : standing.name
}

export function mayAsk({ entry }: Pick<PartnerRequests, 'entry'>, standing: PartnerStanding): boolean {
  return mayEdit(entry) && (standing.state !== 'agreed' || standing.outdated)
}

export function AskForm({ data, standing }: { data: PartnerRequests; standing: PartnerStanding }) {
  return (
    <Form action={paths.award.partnerRequests.to({ entryId: data.entry.id })} label={`${partyName(standing)} fragen`}>
      <Hidden name="whom" value={standing.key} />
      <FieldWithButton>
        <RecipientField data={data} standing={standing} />
        <SubmitButton label="Noch einmal fragen" about={partyName(standing)} tone="secondary" />
      </FieldWithButton>
    </Form>
  )
}

function RecipientField({ data, standing, optional }: { data: PartnerRequests; standing: PartnerStanding; optional?: boolean }) {
  const name = `recipient-${standing.key}`
  return (
    <TextField
      name={name}
      label={addressLabel(standing)}
      value={data.failed?.typed[standing.key] ?? standing.request?.recipient}
      error={data.failed?.errors[name]}
      optional={optional}
      type="email"
      autocomplete="off"
      spellcheck={false}
    />
  )
}

function addressLabel(standing: PartnerStanding): string {
  return standing.kind === 'hvb' ? `E-Mail-Adresse für die ${partyName(standing)}` : `E-Mail-Adresse für ${standing.name}`
}

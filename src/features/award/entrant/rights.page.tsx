import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { Hidden, RadioGroup, Select, TextField } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Table } from '../../../ui/table.tsx'
import { Typed } from '../../../ui/typed.tsx'
import { levelOf, mayHandIn, type Entry, type Level } from '../entry.rules.ts'
import { usualLevel, type Colleague, type RightRefusal } from '../rights.rules.ts'
import { levelText } from './entry-words.page.tsx'
import { entryTrail } from './step.page.tsx'

export const rightRefusalText: Record<RightRefusal, string> = {
  'no-right': 'Rechte vergeben kann nur, wer den Beitrag auch einreichen darf. Bitte sprechen Sie eine dieser Personen an.',
  withdrawn: 'Dieser Beitrag ist zurückgezogen. Die Rechte lassen sich nicht mehr ändern.',
  'is-manager':
    'Wer die Mitglieder Ihrer Organisation verwaltet, darf jeden ihrer Beiträge bearbeiten und einreichen. Dieses Recht lässt sich hier nicht ändern.',
  'changed-since':
    'Inzwischen hat jemand anders eines dieser Rechte geändert. Hier steht, was jetzt gilt; gespeichert ist nichts von Ihnen. Bitte wählen Sie noch einmal.',
  'outsider-hands-in':
    'Einreichen darf nur die federführende Organisation. Für Personen anderer Organisationen wählen Sie bitte „Lesen“ oder „Bearbeiten“.',
}

export type RightsPageData = {
  entry: Entry
  colleagues: Colleague[]
  saved?: boolean
  typed?: Record<string, string>
  errors?: Record<string, string>
}

export function rightsPage(data: RightsPageData): Page {
  const { entry, colleagues } = data
  const mayChange = mayHandIn(entry) && !entry.withdrawnAt
  return {
    title: 'Wer darf was?',
    trail: entryTrail(entry),
    errors: data.errors,
    body: (
      <>
        {data.saved ? <Notice tone="success" title="Die Rechte sind gespeichert" /> : null}
        <p class="kern-body">
          Alle aus <Typed>{entry.lead.name}</Typed> können diesen Beitrag bearbeiten. Einreichen kann ihn, wer ihn angelegt hat
          oder die Mitglieder der Organisation verwaltet. Für einzelne Personen können Sie das ändern.
        </p>
        {mayChange ? <RightsForm {...data} /> : <RightsTable colleagues={colleagues} />}
        {mayChange ? <PartnerForm {...data} /> : null}
      </>
    ),
  }
}

function RightsTable({ colleagues }: { colleagues: Colleague[] }) {
  const rows = colleagues.map((colleague) => [colleague.name, colleague.organisationName, levelName(levelOf(colleague))])
  return <Table caption="Rechte an diesem Beitrag" head={['Name', 'Organisation', 'Recht']} rows={rows} />
}

function levelName(level: Level | null): string {
  return level ? levelText[level] : 'Kein Recht'
}

function RightsForm({ entry, colleagues }: RightsPageData) {
  const changeable = colleagues.filter((colleague) => !isManager(colleague))
  return (
    <>
      {colleagues.filter(isManager).map((colleague) => (
        <p key={colleague.personId} class="kern-body">
          <strong>
            <Typed>{colleague.name}</Typed>
          </strong>{' '}
          verwaltet die Mitglieder: {levelText['hand-in']}
        </p>
      ))}
      {changeable.length > 0 ? (
        <Form action={paths.award.entryRights.to({ entryId: entry.id })} label="Rechte ändern">
          {changeable.map(({ personId, granted }) => (
            <Hidden key={personId} name={`war.${personId}`} value={granted ?? ''} />
          ))}
          {changeable.map((colleague) => (
            <ColleagueSelect key={colleague.personId} colleague={colleague} />
          ))}
          <Actions>
            <SubmitButton label="Rechte speichern" />
          </Actions>
        </Form>
      ) : null}
    </>
  )
}

function isManager(colleague: Colleague): boolean {
  return colleague.inLeadOrganisation && colleague.manages
}

function ColleagueSelect({ colleague }: { colleague: Colleague }) {
  const usual = usualLevel(colleague)
  const levels: Level[] = colleague.inLeadOrganisation ? ['read', 'edit', 'hand-in'] : ['read', 'edit']
  const options = [
    { value: '', label: usual ? `Wie üblich: ${levelText[usual]}` : 'Kein Recht (entfernen)' },
    ...levels.map((level) => ({ value: level, label: levelText[level] })),
  ]
  const about = colleague.created ? `${colleague.email} · hat den Beitrag angelegt` : colleague.email
  const label = colleague.inLeadOrganisation ? colleague.name : `${colleague.name} (${colleague.organisationName})`
  return (
    <Select name={`recht.${colleague.personId}`} label={label} hint={about} options={options} value={colleague.granted ?? ''} />
  )
}

function PartnerForm({ entry, typed, errors }: RightsPageData) {
  return (
    <>
      <h2 class="kern-heading-medium">Person aus einer beteiligten Kommune</h2>
      <Form action={paths.award.entryRights.to({ entryId: entry.id })} label="Person aus einer beteiligten Kommune">
        <Hidden name="act" value="add" />
        <TextField
          name="email"
          label="E-Mail-Adresse"
          hint="Die Kommune muss im Schritt „Partner“ stehen."
          value={typed?.email}
          error={errors?.email}
          inputMode="email"
          spellcheck={false}
        />
        <RadioGroup
          name="level"
          legend="Was darf die Person?"
          value={typed?.level ?? 'read'}
          error={errors?.level}
          options={[
            { value: 'read', label: levelText.read },
            { value: 'edit', label: levelText.edit, hint: 'Einreichen kann nur die federführende Organisation.' },
          ]}
        />
        <Actions>
          <SubmitButton label="Recht geben" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

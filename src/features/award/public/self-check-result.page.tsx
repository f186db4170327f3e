import type { Page } from '../../../platform/page.ts'
import { paths } from '../../../paths.ts'
import { closing, day } from '../../../plain/german-date.ts'
import { Badge, type BadgeTone } from '../../../ui/badge.tsx'
import { Actions, ButtonLink } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import {
  outcomeOf,
  selfCheck,
  type Condition,
  type Finding,
  type Outcome,
  type SelfCheck,
  type Verdict,
} from '../self-check.rules.ts'
import type { EntryEdition } from '../steps.rules.ts'

export function selfCheckResultPage({ check, edition, now }: { check: SelfCheck; edition: EntryEdition; now: Date }): Page {
  const findings = selfCheck(check.answers, edition)
  const outcome = outcomeOf(findings)
  const open = now < edition.closesAt
  return {
    title: 'Ergebnis der Vorprüfung',
    trail: [
      { label: 'Landespreis', href: paths.award.call.to() },
      { label: 'Vorprüfung', href: paths.award.selfCheck.to() },
    ],
    body: (
      <>
        <Notice tone={outcomeTone[outcome]} title={outcomeText[outcome].title} level={2}>
          <p>{outcomeText[outcome].sentence}</p>
        </Notice>
        <h2 class="kern-heading-medium">Bedingung für Bedingung</h2>
        <ol class="ik-flow">
          {findings.map((finding) => (
            <FindingItem key={finding.condition} finding={finding} edition={edition} />
          ))}
        </ol>
        <WhatCounts edition={edition} checkedAt={check.checkedAt} />
        {open ? null : (
          <Notice tone="info" title="Die Einreichungsfrist ist abgelaufen">
            <p>Sie endete am {closing(edition.closesAt)}.</p>
          </Notice>
        )}
        <NextSteps checkId={check.id} mayBegin={open && outcome !== 'excluded'} />
      </>
    ),
  }
}

function WhatCounts({ edition, checkedAt }: { edition: EntryEdition; checkedAt: Date }) {
  return (
    <p class="kern-body">
      Maßgeblich sind die{' '}
      <a class="kern-link" href={paths.award.conditions.to()}>
        Teilnahmebedingungen
      </a>
      . {edition.conditionsSource} Diese Vorprüfung ist eine Hilfe und keine Entscheidung; ihr Stand ist der {day(checkedAt)}.
    </p>
  )
}

function NextSteps({ checkId, mayBegin }: { checkId: string; mayBegin: boolean }) {
  return (
    <>
      <Actions>
        {mayBegin ? (
          <ButtonLink href={paths.award.newEntry.to({ vorpruefung: checkId })} label="Mit diesen Angaben beginnen" />
        ) : null}
        <ButtonLink href={paths.award.selfCheck.to()} label="Neu prüfen" tone="secondary" />
      </Actions>
      {mayBegin ? (
        <p class="kern-body kern-body--muted">Dafür melden Sie sich an. Ihre Angaben bleiben unter dieser Adresse erhalten.</p>
      ) : null}
    </>
  )
}

const outcomeTone: Record<Outcome, 'success' | 'info' | 'warning' | 'danger'> = {
  'may-enter': 'success',
  'may-enter-and-explain': 'success',
  'not-yet': 'warning',
  excluded: 'danger',
}

const outcomeText: Record<Outcome, { title: string; sentence: string }> = {
  'may-enter': { title: 'Ihr Projekt kann teilnehmen', sentence: 'Nach Ihren Angaben erfüllt es alle Bedingungen.' },
  'may-enter-and-explain': {
    title: 'Ihr Projekt kann teilnehmen',
    sentence: 'Zu mindestens einer Bedingung geben Sie im Beitrag eine kurze Erläuterung.',
  },
  'not-yet': {
    title: 'Es fehlt noch etwas',
    sentence:
      'Nichts spricht gegen eine Teilnahme, aber einige Angaben sind noch offen. Sie können trotzdem schon einen Entwurf beginnen.',
  },
  excluded: {
    title: 'So kann Ihr Projekt nicht teilnehmen',
    sentence: 'Mindestens eine Bedingung ist nach Ihren Angaben nicht erfüllt. Unten steht, welche und was Sie tun können.',
  },
}

const badge: Record<Verdict, { label: string; tone: BadgeTone }> = {
  met: { label: 'Erfüllt', tone: 'success' },
  explain: { label: 'Bitte erläutern', tone: 'info' },
  open: { label: 'Noch offen', tone: 'warning' },
  'not-met': { label: 'Nicht erfüllt', tone: 'danger' },
}

function FindingItem({ finding, edition }: { finding: Finding; edition: EntryEdition }) {
  return (
    <li>
      <p class="kern-body">
        <strong>{conditionText[finding.condition].title}</strong> <Badge {...badge[finding.verdict]} />
      </p>
      <p class="kern-body">{conditionText[finding.condition][finding.verdict]?.(edition) ?? ''}</p>
    </li>
  )
}

type Sentence = (edition: EntryEdition) => string
const cutoff = (edition: EntryEdition) => (edition.contractCutoffOn ? day(new Date(`${edition.contractCutoffOn}T12:00:00Z`)) : '')

const conditionText: Record<Condition, { title: string } & Partial<Record<Verdict, Sentence>>> = {
  'two-partners': {
    title: 'Mindestens zwei kommunale Partner',
    met: () => 'Es sind genug kommunale Partner beteiligt; die federführende Kommune zählt mit.',
    open: ({ minimumPartners }) =>
      `Nötig sind mindestens ${minimumPartners} kommunale Kooperationspartner. Sie haben noch keinen weiteren genannt.`,
    'not-met': ({ minimumPartners }) =>
      `Nötig sind mindestens ${minimumPartners} kommunale Kooperationspartner, also Gebietskörperschaften oder von ihnen beherrschte juristische Personen.`,
  },
  lead: {
    title: 'Federführung',
    met: () => 'Die federführende Stelle reicht den Beitrag ein. Je federführender Kommune ist ein Beitrag möglich.',
    explain: () =>
      'Ohne federführende Kommune genügt es, wenn der Hauptverwaltungsbeamte der einreichenden Kommune bestätigt, dass ein Gremienbeschluss aller beteiligten Kommunen vorliegt.',
    'not-met': () =>
      'Einreichen kann eine Kommune, ein Kreis, ein Verband oder eine von Kommunen beherrschte Einrichtung. Bitten Sie eine der beteiligten Kommunen, die Federführung zu übernehmen.',
  },
  'contract-date': {
    title: 'Stichtag der vertraglichen Vereinbarung',
    met: (edition) => `Die Vereinbarung liegt nicht vor dem ${cutoff(edition)}.`,
    explain: (edition) =>
      `Die Vereinbarung liegt vor dem ${cutoff(edition)}. Das schließt Sie nicht aus: Erläutern Sie im Beitrag, was seitdem hinzugekommen ist, zum Beispiel neue Partner oder neue Aufgaben.`,
    open: (edition) => `Das Datum der Vereinbarung fehlt noch. Stichtag ist der ${cutoff(edition)}.`,
  },
  'savings-bank': {
    title: 'Keine Kooperation von Sparkassen',
    met: () => 'Es geht nicht um eine Kooperation von Sparkassen.',
    'not-met': () => 'Kooperationen von Sparkassen sind ausgeschlossen.',
  },
  'legal-form': {
    title: 'Rechtsform',
    met: () => 'Die Rechtsform ist zugelassen. Auf die Form kommt es nicht an, solange Kommunen sie beherrschen können.',
    open: () =>
      'Die Rechtsform steht noch nicht fest. Privatrechtliche Formen sind zugelassen, wenn sie kommunal beherrschbar sind.',
    'not-met': () =>
      'Privatrechtliche Formen sind nur zugelassen, wenn sie kommunal beherrschbar sind. Klären Sie mit den beteiligten Kommunen, ob sie zusammen die Mehrheit der Anteile oder Stimmen halten oder eine von ihnen selbst einreicht. Sind Sie unsicher, fragen Sie das Wettbewerbsbüro, bevor Sie aufgeben.',
  },
}

import { paths } from '../../../../paths.ts'
import { closing, moment } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { SummaryList } from '../../../../ui/summary-list.tsx'
import { officeTrail } from '../entries/office-words.page.tsx'
import { isOpen, type OpeningFacts, type OpeningRefusal } from './opening.rules.ts'

export const openingRefusalText: Record<OpeningRefusal, string> = {
  'not-closed-yet': 'Die Einreichungsfrist läuft noch. Bitte öffnen Sie die Beiträge, wenn sie abgelaufen ist.',
  'already-open': 'Die Beiträge sind schon geöffnet. Sie finden sie in der Liste der Beiträge.',
  'second-person-needed':
    'Sie haben der Öffnung schon zugestimmt. Bitte lassen Sie eine zweite Person des Wettbewerbsbüros zustimmen.',
}

type View = { edition: string; facts: OpeningFacts; handedIn: number; personId: string; now: Date; refused?: OpeningRefusal }

export function openingPage(view: View): Page {
  const { edition, facts, handedIn, refused } = view
  return {
    title: 'Beiträge öffnen',
    trail: officeTrail,
    errors: refused ? { form: openingRefusalText[refused] } : undefined,
    body: (
      <>
        <p class="ik-lead">
          Bis zur Öffnung kennt das Wettbewerbsbüro von jedem Beitrag nur Organisation, Kategorie und Stand. Nach
          Einreichungsschluss öffnen zwei Personen gemeinsam alle Beiträge.
        </p>
        <SummaryList
          rows={[
            { term: 'Ausgabe', detail: edition },
            { term: 'Einreichungsschluss', detail: closing(facts.closesAt) },
            { term: 'Eingereichte Beiträge', detail: handedIn },
            ...facts.acts.map((act, index) => ({
              term: index === 0 ? 'Erste Zustimmung' : 'Zweite Zustimmung',
              detail: `${act.name}, ${moment(act.actedAt)}`,
            })),
          ]}
        />
        <Act {...view} />
      </>
    ),
  }
}

function Act({ facts, personId, now }: View) {
  if (isOpen(facts))
    return (
      <>
        <Notice tone="success" title="Die Beiträge sind geöffnet" level={2} />
        <Actions>
          <ButtonLink href={paths.office.entries.to()} label="Zu den Beiträgen" />
        </Actions>
      </>
    )
  if (now < facts.closesAt) return <Notice tone="info" title={openingRefusalText['not-closed-yet']} />
  if (facts.acts.some((act) => act.personId === personId))
    return <Notice tone="info" title={openingRefusalText['second-person-needed']} />
  return (
    <Form action={paths.office.opening.to()} label="Beiträge öffnen">
      <p class="kern-body">
        {facts.acts.length === 0
          ? 'Mit Ihrer Zustimmung beginnt die Öffnung; eine zweite Person schließt sie ab.'
          : 'Mit Ihrer Zustimmung sind alle Beiträge geöffnet. Das lässt sich nicht zurücknehmen.'}{' '}
        Beide Zustimmungen werden mit Namen und Zeitpunkt festgehalten.
      </p>
      <Actions>
        <SubmitButton label="Der Öffnung zustimmen" />
      </Actions>
    </Form>
  )
}

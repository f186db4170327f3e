import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { germanDay } from '../../../../plain/german-day.ts'
import { Select, TextField } from '../../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { Table } from '../../../../ui/table.tsx'
import { brokenLinksText } from '../../../../ui/broken-links.tsx'
import { ORDERS, STATES, writtenStockQuestion, type StockOrder, type StockQuestion, type StockState } from './stock.form.ts'
import type { Stock, StockProfile } from './stock.queries.ts'

const stateText: Record<StockState, string> = {
  alle: 'Alle',
  unbestaetigt: 'Nicht bestätigt',
  bald: 'Wird gerade gefragt',
  'ohne-kontakt': 'Ohne Kontakt',
  'ohne-thema': 'Ohne Thema',
  links: 'Mit Links, die nicht mehr erreichbar sind',
  quelle: 'Zusammenfassung öffentlicher Quellen',
}
const orderText: Record<StockOrder, string> = {
  aeltestes: 'Das Älteste zuerst',
  titel: 'Nach dem Titel',
  themen: 'Die wenigsten Themen zuerst',
}

type View = { question: StockQuestion; stock: Stock; today: string }

export function stockPage({ question, stock, today }: View): Page {
  const { profiles, pages, counts } = stock
  return {
    title: 'Bestand der Steckbriefe',
    crumb: 'Bestand',
    trail: [{ label: 'Projekte prüfen', href: paths.projects.reviews.to() }],
    wide: true,
    body: (
      <>
        <Filter question={question} counts={counts} />
        {profiles.length === 0 ? (
          <p class="kern-body">Kein Steckbrief ist so.</p>
        ) : (
          <Table
            caption={`${stateText[question.zustand]}: ${counts[question.zustand]}`}
            head={['Projekt', 'Organisation', 'Stand', 'Zustand', 'Themen', 'Fassungen']}
            rows={profiles.map((profile) => rowOf(profile, today))}
          />
        )}
        <Pagination
          page={question.seite}
          pages={pages}
          href={(seite) => paths.projects.stock.to(writtenStockQuestion({ ...question, seite }))}
        />
      </>
    ),
  }
}

function Filter({ question, counts }: { question: StockQuestion; counts: Stock['counts'] }) {
  return (
    <Form action={paths.projects.stock.to()} method="get" label="Steckbriefe filtern">
      <TextField name="q" label="Titel oder Organisation" value={question.q} optional />
      <Select
        name="zustand"
        label="Zustand"
        options={STATES.map((value) => ({ value, label: `${stateText[value]} (${counts[value]})` }))}
        value={question.zustand}
      />
      <Select
        name="folge"
        label="Reihenfolge"
        options={ORDERS.map((value) => ({ value, label: orderText[value] }))}
        value={question.folge}
      />
      <Actions>
        <SubmitButton label="Anzeigen" />
      </Actions>
    </Form>
  )
}

function rowOf(profile: StockProfile, today: string) {
  const { slug, title, addressee, confirmedOn, topics } = profile
  return [
    <a key="profile" class="kern-link" href={paths.projects.profile.to({ slug })}>
      {title}
    </a>,
    addressee ?? 'Redaktion',
    germanDay(confirmedOn),
    conditionText(profile, today),
    topics,
    <a key="versions" class="kern-link" href={paths.projects.versions.to({ slug })}>
      Fassungen<span class="ik-visually-hidden">: {title}</span>
    </a>,
  ]
}

function conditionText({ origin, dueOn, hasContact, brokenLinks }: StockProfile, today: string): string {
  const freshness =
    origin === 'public-sources' || dueOn === null
      ? 'Stand der Quelle'
      : dueOn <= today
        ? `seit ${germanDay(dueOn)} nicht bestätigt`
        : `bestätigt bis ${germanDay(dueOn)}`
  return [freshness, hasContact ? '' : 'ohne Kontakt', brokenLinks > 0 ? brokenLinksText(brokenLinks) : '']
    .filter((said) => said !== '')
    .join('; ')
}

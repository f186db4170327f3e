import type { ComponentChildren } from 'preact'
import type { Outline } from '../../../../places/index.ts'
import { day } from '../../../../plain/german-date.ts'
import type { Page } from '../../../../platform/page.ts'
import { Table } from '../../../../ui/table.tsx'
import { officeTrail } from '../entries/office-words.page.tsx'
import { BarPlot, DayPlot, DistrictMap } from './plots.tsx'
import type { Bar, DayCount } from './statistics.rules.ts'

export type Statistics = {
  edition: string
  total: number
  byCategory: Bar[]
  byDistrict: Bar[]
  bySize: Bar[]
  days: DayCount[]
  closesAt: Date
  shapes: Outline[]
}

export function statisticsPage(view: Statistics): Page {
  return {
    title: 'Statistik',
    trail: officeTrail,
    wide: true,
    body: (
      <>
        <p class="ik-lead">
          {view.edition}: {view.total === 1 ? '1 eingereichter Beitrag' : `${view.total} eingereichte Beiträge`}. Gezählt wird,
          was eingereicht und weder zurückgenommen noch zurückgezogen ist.
        </p>
        <Figure
          title="Nach Kategorie"
          table={<BarTable caption="Beiträge je Kategorie" head="Kategorie" bars={view.byCategory} />}
        >
          <BarPlot bars={view.byCategory} />
        </Figure>
        <Figure
          title="Nach Regierungsbezirk der Federführung"
          table={<BarTable caption="Beiträge je Regierungsbezirk" head="Regierungsbezirk" bars={view.byDistrict} />}
        >
          <DistrictMap shapes={view.shapes} bars={view.byDistrict} />
          <MapSource />
        </Figure>
        <Figure
          title="Nach Größe der federführenden Kommune"
          table={<BarTable caption="Beiträge je Größenklasse" head="Größenklasse" bars={view.bySize} />}
        >
          <BarPlot bars={view.bySize} />
        </Figure>
        <Figure title="Eingang im Lauf der Zeit" table={<DayTable days={view.days} />}>
          <DayPlot days={view.days} closesAt={view.closesAt} />
        </Figure>
      </>
    ),
  }
}

function MapSource() {
  return (
    <p class="kern-body kern-body--small">
      Karte:{' '}
      <a class="kern-link" href="https://www.bkg.bund.de">
        © GeoBasis-DE / BKG (2017)
      </a>
      , Daten verändert
    </p>
  )
}

function Figure({ title, table, children }: { title: string; table: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-medium">{title}</h2>
      <div class="office-figure">
        <div>{children}</div>
        {table}
      </div>
    </section>
  )
}

function BarTable({ caption, head, bars }: { caption: string; head: string; bars: Bar[] }) {
  return <Table caption={caption} head={[head, 'Beiträge']} rows={bars.map((bar) => [bar.label, bar.count])} />
}

/** Days on which nothing came are left out. */
function DayTable({ days }: { days: DayCount[] }) {
  const busy = days.filter((row) => row.arrived > 0)
  return (
    <Table
      caption="Beiträge je Tag"
      head={['Tag', 'Eingegangen', 'Insgesamt']}
      rows={busy.map((row) => [day(new Date(`${row.day}T12:00:00Z`)), row.arrived, row.total])}
    />
  )
}

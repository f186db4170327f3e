import { sizeText } from '../../../plain/size-text.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Details } from '../../../ui/details.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Table } from '../../../ui/table.tsx'
import { lacksRights } from '../attachments.rules.ts'
import { contentOf, stepState, type Entry } from '../entry.rules.ts'
import type { PartnerStanding } from '../partner-answers-list.rules.ts'
import { STEPS, type StepName } from '../steps.rules.ts'
import { kindText } from './attachments-words.page.tsx'
import { remarkText, stepTitle } from './entry-words.page.tsx'
import { partnerBadge } from './review-texts.page.tsx'
import { contentRows } from './step-content.page.tsx'

/** Everything as it will be handed in, step by step. */
export function ReviewContents({ entry, mayChange }: { entry: Entry; mayChange: boolean }) {
  return (
    <>
      {STEPS.map((step) => (
        <section key={step} class="ik-flow">
          <h3 class="kern-heading-medium">{stepTitle[step]}</h3>
          <SummaryList rows={contentRows(entry.edition, step, contentOf(entry, step))} />
          {mayChange ? (
            <p class="kern-body">
              <a class="kern-link" href={paths.award.step.to({ entryId: entry.id, step })}>
                „{stepTitle[step]}“ ändern
              </a>
            </p>
          ) : null}
        </section>
      ))}
    </>
  )
}

export function ReviewFiles({ entry }: { entry: Entry }) {
  if (entry.attachments.length === 0) return <p class="kern-body">Dem Beitrag sind keine Dateien beigefügt.</p>
  return (
    <>
      <Table
        caption="Anlagen"
        head={['Datei', 'Art', 'Größe']}
        rows={entry.attachments.map((file) => [file.fileName, kindText[file.kind], sizeText(file.bytes)])}
      />
      <Details summary="Prüfsummen der Anlagen (SHA-256)">
        <SummaryList
          rows={entry.attachments.map((file) => ({ term: file.fileName, detail: <code class="ik-hash">{file.sha256}</code> }))}
        />
      </Details>
    </>
  )
}

export function ReviewPartners({ standings }: { standings: PartnerStanding[] }) {
  return (
    <Table
      caption="Antworten der Partner"
      captionHidden
      head={['Wer', 'Stand']}
      rows={standings.map((standing) => [
        standing.kind === 'hvb' ? `Verwaltungsleitung von ${standing.name}` : standing.name,
        <>
          <Badge {...partnerBadge(standing)} />
          {standing.request?.reason ? <p class="kern-body">{standing.request.reason}</p> : null}
          {standing.outdated ? (
            <p class="kern-body kern-body--small">Gefragt wurde zu einem früheren Stand der Angaben.</p>
          ) : null}
        </>,
      ])}
    />
  )
}

/** What still has to be done, step by step, each with the way there. */
export function ReviewGaps({ entry, steps }: { entry: Entry; steps: StepName[] }) {
  return (
    <>
      {steps.map((step) => (
        <section key={step}>
          <h3 class="kern-heading-small">
            <a class="kern-link" href={paths.award.step.to({ entryId: entry.id, step })}>
              {stepTitle[step]}
            </a>
          </h3>
          <ul class="kern-list kern-list--bullet">
            {stepState(entry, step).remarks.map((remark) => (
              <li key={`${remark.field} ${remark.what}`}>{remark.what === 'missing' ? remark.label : remarkText(remark)}</li>
            ))}
          </ul>
        </section>
      ))}
      <UnexplainedPictures entry={entry} />
    </>
  )
}

function UnexplainedPictures({ entry }: { entry: Entry }) {
  const pictures = entry.attachments.filter(lacksRights)
  if (pictures.length === 0) return null
  return (
    <section>
      <h3 class="kern-heading-small">
        <a class="kern-link" href={paths.award.attachments.to({ entryId: entry.id })}>
          Nachweise und Anlagen
        </a>
      </h3>
      <ul class="kern-list kern-list--bullet">
        {pictures.map((picture) => (
          <li key={picture.id}>„{picture.fileName}“: Beschreibung und Rechte angeben</li>
        ))}
      </ul>
    </section>
  )
}

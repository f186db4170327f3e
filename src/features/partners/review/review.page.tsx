import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import type { Page } from '../../../platform/page.ts'
import { Card, CardList } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Hidden, RadioGroup, TextArea } from '../../../ui/fields.tsx'
import { Actions, Form, SubmitButton } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { kindText, listingRows, stateText } from '../listing-words.page.tsx'
import type { ExchangeFigures, Listing } from '../listing.queries.ts'
import { stateOf } from '../listing.rules.ts'

const home = { label: 'Startseite', href: paths.home.to() }

export function reviewListPage({ waiting, figures }: { waiting: Listing[]; figures: ExchangeFigures }): Page {
  return {
    title: 'Partnersuche: Einträge prüfen',
    crumb: 'Einträge prüfen',
    trail: [home],
    body: (
      <>
        <Figures figures={figures} />
        <Waiting waiting={waiting} />
      </>
    ),
  }
}

function Figures({ figures: { current, found, relayed } }: { figures: ExchangeFigures }) {
  return (
    <SummaryList
      rows={[
        { term: 'Zurzeit öffentlich', detail: String(current) },
        { term: 'Partner gefunden', detail: String(found) },
        { term: 'Nachrichten weitergeleitet', detail: String(relayed) },
      ]}
    />
  )
}

function Waiting({ waiting }: { waiting: Listing[] }) {
  return waiting.length === 0 ? (
    <EmptyState title="Nichts zu prüfen">
      <p>Sobald eine Kommune einen Eintrag einreicht, steht er hier, und Sie bekommen eine E-Mail.</p>
    </EmptyState>
  ) : (
    <CardList>
      {waiting.map((listing) => (
        <Card
          key={listing.id}
          level={2}
          title={listing.content.title}
          href={paths.partners.review.one.to({ listingId: listing.id })}
          preline={listing.content.kind ? kindText[listing.content.kind] : undefined}
        >
          <p>
            {listing.organisation}
            {listing.submittedAt ? `, eingereicht am ${moment(listing.submittedAt)}` : ''}
          </p>
        </Card>
      ))}
    </CardList>
  )
}

type ReviewView = {
  listing: Listing
  names: { regionName: string | null; topicTitle: string | null }
  today: string
  typed?: { result: string; message: string }
  errors?: Record<string, string>
}

export function reviewPage({ listing, names, today, typed, errors }: ReviewView): Page {
  const { content, submitted } = listing
  const isWaiting = submitted !== null && !submitted.result && !listing.ended
  return {
    title: content.title,
    trail: [home, { label: 'Einträge prüfen', href: paths.partners.review.list.to() }],
    errors,
    body: (
      <>
        {isWaiting ? null : <Notice tone="info" title={`Stand: ${stateText[stateOf(listing, today)]}`} level={2} />}
        <p class="kern-body kern-body--large">{content.kind ? kindText[content.kind] : null}</p>
        <SummaryList rows={listingRows(content, { organisation: listing.organisation, ...names })} />
        <Lines text={content.text} />
        {isWaiting ? <ReviewForm listing={listing} typed={typed} errors={errors ?? {}} /> : null}
      </>
    ),
  }
}

function ReviewForm({ listing, typed, errors }: Pick<ReviewView, 'listing' | 'typed'> & { errors: Record<string, string> }) {
  return (
    <Form action={paths.partners.review.one.to({ listingId: listing.id })}>
      <Hidden name="number" value={listing.submitted?.number ?? 0} />
      <RadioGroup
        name="result"
        legend="Wie entscheiden Sie?"
        value={typed?.result}
        error={errors.result}
        options={[
          { value: 'published', label: 'Veröffentlichen' },
          {
            value: 'returned',
            label: 'Zurückgeben',
            hint: 'Die Kommune überarbeitet den Eintrag und reicht ihn noch einmal ein.',
          },
          ...(listing.published ? [] : [{ value: 'declined', label: 'Ablehnen', hint: 'Der Eintrag ist damit abgeschlossen.' }]),
        ]}
      />
      <TextArea
        name="message"
        label="Nachricht an die Kommune"
        hint="Nötig, wenn Sie zurückgeben oder ablehnen. Bitte achten Sie darauf, dass der Text keine Adressen oder Telefonnummern nennt."
        value={typed?.message}
        error={errors.message}
        maxCharacters={2000}
      />
      <Actions>
        <SubmitButton label="Entscheidung speichern" />
      </Actions>
    </Form>
  )
}

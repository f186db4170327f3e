import { day } from '../../plain/german-date.ts'
import { Badge } from '../../ui/badge.tsx'
import { Lines } from '../../ui/lines.tsx'
import { Table } from '../../ui/table.tsx'
import { partnerBadge } from './entrant/review-texts.page.tsx'
import type { PartnerInManifest } from './partner-answers-list.rules.ts'
import { hasChangedSince, type PresentPartner } from './partner-present.rules.ts'

type Words = { frozen: PartnerInManifest[]; present: PresentPartner[] | undefined; mask: boolean }

/** What the partners had said when it was handed in and, for whom that is shown, what they say today. */
export function PartnersWord({ frozen, present, mask }: Words) {
  if (frozen.length === 0) return <p class="kern-body">Es wurde niemand genannt, der gefragt werden könnte.</p>
  const isChanged = present !== undefined && hasChangedSince(frozen, present)
  return (
    <>
      {isChanged ? <WordTable caption="Stand heute" partners={present} mask={mask} /> : null}
      <WordTable caption="Stand bei der Einreichung" partners={frozen} mask={mask} />
      {present && !isChanged ? <p class="kern-body">Seitdem hat sich daran nichts geändert.</p> : null}
    </>
  )
}

function WordTable({ caption, partners, mask }: { caption: string; partners: PartnerInManifest[]; mask: boolean }) {
  return (
    <Table
      caption={caption}
      head={['Wer', 'Antwort', 'Von', 'Am']}
      rows={partners.map((partner) => [
        <>
          {partner.kind === 'hvb' ? `Verwaltungsleitung von ${partner.name}` : partner.name}
          {partner.recipient ? <Lines text={`Gefragt: ${mask ? masked(partner.recipient) : partner.recipient}`} /> : null}
        </>,
        <>
          <Badge {...partnerBadge(partner)} />
          {partner.reason ? <Lines text={partner.reason} /> : null}
        </>,
        partner.answeredBy ?? '–',
        partner.answeredAt ? day(new Date(partner.answeredAt)) : '–',
      ])}
    />
  )
}

/** 'r…@schleiden.example': the domain tells whether it was the partner's. */
function masked(address: string): string {
  return address.replace(/^(.).*(@[^@]*)$/u, '$1…$2')
}

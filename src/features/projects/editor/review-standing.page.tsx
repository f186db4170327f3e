import { SummaryList } from '../../../ui/summary-list.tsx'
import { contactOf, isCheckedAnew } from '../draft-profile.rules.ts'
import { contentsOf, type Draft } from '../draft.rules.ts'

/** As old as what it was made from, unless somebody has read that anew. */
export function Standing({ draft }: { draft: Draft }) {
  return (
    <p class="kern-body">
      {draft.base === null
        ? 'Aus öffentlichen Quellen: Der Stand wird der Tag, an dem der Steckbrief eingereicht wurde.'
        : isCheckedAnew(contentsOf(draft))
          ? 'Die Quellen sind neu gelesen: Der Stand wird der Tag, an dem die Berichtigung eingereicht wurde.'
          : 'Der Stand der Angaben bleibt, wie er ist.'}
    </p>
  )
}

export function Contact({ draft }: { draft: Draft }) {
  const { mailbox, unit, phone } = contactOf(contentsOf(draft))
  return (
    <section class="ik-flow" aria-labelledby="kontakt">
      <h2 class="kern-heading-medium" id="kontakt">
        Kontakt, nicht öffentlich
      </h2>
      <SummaryList
        rows={[
          { term: 'E-Mail-Adresse', detail: mailbox },
          { term: 'Stelle', detail: unit || 'Keine Angabe' },
          { term: 'Telefon', detail: phone || 'Keine Angabe' },
        ]}
      />
    </section>
  )
}

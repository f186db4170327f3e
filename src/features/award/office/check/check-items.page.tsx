import { moment } from '../../../../plain/german-date.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import { Badge, type BadgeTone } from '../../../../ui/badge.tsx'
import { Hidden, RadioGroup, TextArea } from '../../../../ui/fields.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import type { CheckItem } from './check.queries.ts'
import { shownMark, type FindingRefusal } from './findings.rules.ts'
import type { Finding, Proposal } from './proposals.rules.ts'

export const findingBadge: Record<Finding, { label: string; tone: BadgeTone }> = {
  met: { label: 'Erfüllt', tone: 'success' },
  remark: { label: 'Hinweis', tone: 'warning' },
  'not-met': { label: 'Nicht erfüllt', tone: 'danger' },
}

export type CheckedItem = CheckItem & { proposal: Proposal | null }
/** What one reads beside the finding; the words of the other person stand there too. */
export function findingErrors(items: CheckItem[], refused: Map<string, FindingRefusal>): FieldErrors {
  const said = items.flatMap(({ slug, title, byHand }) => {
    const because = refused.get(slug)
    if (!because) return []
    return [[`finding-${slug}`, because === 'finding-missing' ? missingText(title) : meanwhileText(byHand)] as const]
  })
  return Object.fromEntries(said)
}

function missingText(title: string): string {
  return `Bitte wählen Sie auch einen Befund zu „${title}“, damit Ihre Bemerkung gespeichert werden kann.`
}

function meanwhileText(byHand: CheckItem['byHand']): string {
  const found = byHand && findingBadge[byHand.finding].label + (byHand.note && `, mit der Bemerkung „${byHand.note}“`)
  return `Inzwischen hat ${byHand?.foundByName} hier „${found}“ gespeichert. Ihr Befund steht noch hier. Speichern Sie noch einmal, wenn er gelten soll.`
}

type ItemsProps = { items: CheckedItem[]; values?: Record<string, string>; errors?: FieldErrors }

/** What somebody has to look at comes first; what is met stays in sight, for it may be found otherwise. */
export function CheckItems({ items, values, errors }: ItemsProps) {
  const groups = [
    { title: 'Zu klären', of: items.filter((item) => foundOf(item) !== 'met') },
    { title: 'Erfüllt', of: items.filter((item) => foundOf(item) === 'met') },
  ]
  return (
    <>
      {groups
        .filter((group) => group.of.length > 0)
        .map((group) => (
          <>
            <h2 class="kern-heading-large">
              {group.title} ({group.of.length})
            </h2>
            {group.of.map((item) => (
              <Item key={item.slug} item={item} values={values} errors={errors} />
            ))}
          </>
        ))}
    </>
  )
}

/** The finding of a person counts, else what the program proposes. */
function foundOf({ byHand, proposal }: CheckedItem): Finding | undefined {
  return byHand?.finding ?? proposal?.finding
}

type ItemProps = { item: CheckedItem; values?: Record<string, string>; errors?: FieldErrors }

function Item(props: ItemProps) {
  const { slug, title, explanation, byHand, proposal } = props.item
  return (
    <section class="office-check__item" aria-labelledby={`punkt-${slug}`}>
      <div class="ik-flow">
        <h3 class="kern-heading-small" id={`punkt-${slug}`}>
          {title}
        </h3>
        {explanation ? <p class="kern-body">{explanation}</p> : null}
        <Known proposal={proposal} byHand={byHand} />
      </div>
      <FindingFields {...props} />
    </section>
  )
}

function FindingFields({ item: { slug, title, byHand }, values, errors }: ItemProps) {
  const typed = (name: 'seen' | 'finding' | 'note') => values?.[`${name}-${slug}`]
  return (
    <div class="ik-flow">
      <Hidden name={`seen-${slug}`} value={typed('seen') ?? shownMark(byHand)} />
      <RadioGroup
        name={`finding-${slug}`}
        legend={`Befund zu „${title}“`}
        optional
        options={Object.entries(findingBadge).map(([value, { label }]) => ({ value, label }))}
        value={typed('finding') ?? byHand?.finding}
        error={errors?.[`finding-${slug}`]}
      />
      <TextArea
        name={`note-${slug}`}
        label={`Bemerkung zu „${title}“`}
        optional
        rows={2}
        value={typed('note') ?? byHand?.note}
        error={errors?.[`note-${slug}`]}
      />
    </div>
  )
}

function Known({ proposal, byHand }: Pick<CheckedItem, 'proposal' | 'byHand'>) {
  return (
    <>
      {proposal ? (
        <p class="kern-body">
          Vorschlag: <Badge {...findingBadge[proposal.finding]} /> {proposal.note}
        </p>
      ) : null}
      {byHand ? (
        <p class="kern-body kern-body--muted">
          Zuletzt von <Typed>{byHand.foundByName}</Typed>, {moment(byHand.foundAt)}
        </p>
      ) : null}
    </>
  )
}

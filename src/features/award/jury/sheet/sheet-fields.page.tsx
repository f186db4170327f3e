import { decimalText } from '../../../../plain/thousandths.ts'
import { RadioGroup, TextArea } from '../../../../ui/fields.tsx'
import { highestTotal, thousandthsOf } from '../../judging/sheet-total.rules.ts'
import { REASON_CHARACTERS, type ScoredCriterion, type SheetDraft } from '../../judging/sheet.rules.ts'
import { pointsField, reasonField } from './sheet.form.ts'
import { totalText } from './sheet-words.page.tsx'

type FieldsProps = { criteria: ScoredCriterion[]; draft: SheetDraft; errors?: Record<string, string> }

/** Points and reason per criterion, the total, and the note that stays with the juror. */
export function SheetFields({ criteria, draft, errors = {} }: FieldsProps) {
  return (
    <>
      {criteria.map((criterion) => (
        <CriterionFields key={criterion.slug} criterion={criterion} draft={draft} errors={errors} />
      ))}
      <Total criteria={criteria} draft={draft} />
      <TextArea
        name="privateNote"
        label="Eigene Notiz"
        optional
        hint="Nur für Sie. Sie wird nicht versiegelt und niemandem gezeigt."
        rows={4}
        value={draft.privateNote}
        error={errors.privateNote}
      />
    </>
  )
}

type CriterionProps = { criterion: ScoredCriterion; draft: SheetDraft; errors: Record<string, string> }

function CriterionFields({ criterion, draft, errors }: CriterionProps) {
  const { slug, title, explanation, points } = criterion
  const chosen = draft.points[slug]
  const extremes = [points[0]?.points, points.at(-1)?.points].join(' und ')
  return (
    <section class="ik-flow ik-sheet__criterion">
      <h3 class="kern-heading-small">{title}</h3>
      <RadioGroup
        name={pointsField(slug)}
        legend={`Punkte: ${title}`}
        hint={explanation}
        options={points.map((offered) => ({ value: String(offered.points), label: `${offered.points} – ${offered.label}` }))}
        value={chosen === undefined ? undefined : String(chosen)}
        error={errors[pointsField(slug)]}
      />
      <TextArea
        name={reasonField(slug)}
        label={`Begründung: ${title}`}
        hint={`Nötig bei ${extremes} Punkten, sonst freiwillig.`}
        rows={3}
        maxCharacters={REASON_CHARACTERS}
        value={draft.reasons[slug] ?? ''}
        error={errors[reasonField(slug)]}
      />
    </section>
  )
}

function Total({ criteria, draft }: Pick<FieldsProps, 'criteria' | 'draft'>) {
  const weights = criteria.map(({ slug, weight }) => `${pointsField(slug)}=${thousandthsOf(weight)}`).join(' ')
  return (
    <sheet-total weights={weights} highest={decimalText(highestTotal(criteria))}>
      <p class="kern-body">
        Summe: <output class="kern-body--bold">{totalText(criteria, draft)}</output>
      </p>
    </sheet-total>
  )
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'sheet-total': { children: preact.ComponentChildren; weights: string; highest: string }
    }
  }
}

import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { fieldId, Hidden } from '../../../../ui/fields.tsx'
import { Actions, ButtonLink, Form, SubmitButton } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { Juror } from '../../judging/juror.queries.ts'
import { gapsOf, sheetObstacle, type Gap, type SealRefusal, type Sheet } from '../../judging/sheet.rules.ts'
import { JURY_TRAIL } from '../jury-trail.page.tsx'
import { ScoredRows } from './sealed-sheet.page.tsx'
import { pointsField, reasonField } from './sheet.form.ts'
import { gapText, sheetRefusalText } from './sheet-words.page.tsx'

type SealView = { title: string; lead: string; juror: Juror; sheet: Sheet; refused?: SealRefusal }

/** Everything once more; what stands here is what is sealed. */
export function sealPage({ title, lead, juror, sheet, refused }: SealView): Page {
  const { entryId, criteria, draft } = sheet
  const gaps = gapsOf(criteria, draft)
  const obstacle = sheetObstacle(sheet)
  return {
    title: 'Bewertung versiegeln',
    trail: [...JURY_TRAIL, { label: title, href: paths.jury.sheet.to({ entryId }) }],
    errors: refused ? { form: sheetRefusalText[refused] } : undefined,
    body: (
      <>
        <p class="ik-print-mark">
          Vertraulich. Ausgedruckt von {juror.name}, {juror.body}.
        </p>
        <h2 class="kern-heading-medium">{title}</h2>
        <p class="kern-body kern-body--muted">{lead}</p>
        {obstacle ? null : <ScoredRows criteria={criteria} scored={draft} />}
        {obstacle || gaps.length > 0 ? <NotYet sheet={sheet} gaps={gaps} /> : <Sealing sheet={sheet} />}
      </>
    ),
  }
}

function Sealing({ sheet }: { sheet: Sheet }) {
  return (
    <>
      <Notice tone="warning" title="Nach dem Versiegeln können Sie nichts mehr ändern" level={2}>
        <p>
          Versiegelt werden Punkte und Begründungen, nicht Ihre eigene Notiz. Niemand sieht sie, bis das Wettbewerbsbüro die
          Kategorie abschließt; dann sehen sie alle, die den Beitrag bewerten.
        </p>
      </Notice>
      <Form action={paths.jury.seal.to({ entryId: sheet.entryId })} label="Bewertung versiegeln">
        <Hidden name="base" value={sheet.revision} />
        <Actions>
          <SubmitButton label="Jetzt versiegeln" />
          <ButtonLink href={paths.jury.sheet.to({ entryId: sheet.entryId })} label="Noch ändern" tone="secondary" />
        </Actions>
      </Form>
    </>
  )
}

function NotYet({ sheet, gaps }: { sheet: Sheet; gaps: Gap[] }) {
  const obstacle = sheetObstacle(sheet)
  const back = paths.jury.sheet.to({ entryId: sheet.entryId })
  return (
    <>
      <Notice tone="info" title={obstacle ? sheetRefusalText[obstacle] : 'Das fehlt noch, bevor Sie versiegeln können'} level={2}>
        {obstacle ? null : (
          <ul>
            {gaps.map((gap) => (
              <li key={gap.criterion.slug}>
                <a class="kern-link" href={`${back}#${fieldId(fieldOf(gap))}`}>
                  {gapText(gap)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <Actions>
        <ButtonLink href={back} label="Zurück zum Bogen" />
      </Actions>
    </>
  )
}

function fieldOf({ criterion, what }: Gap): string {
  return what.startsWith('points') ? pointsField(criterion.slug) : reasonField(criterion.slug)
}

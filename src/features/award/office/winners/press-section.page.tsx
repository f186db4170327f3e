import { paths } from '../../../../paths.ts'
import { moment } from '../../../../plain/german-date.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { Typed } from '../../../../ui/typed.tsx'
import { pressBadge } from '../../entrant/winner/press-words.page.tsx'
import { PressShown } from '../../winners/press-shown.page.tsx'
import { contentNow, type Press, type PressState } from '../../winners/press.rules.ts'

type SectionProps = { entryId: string; press: Press; state: PressState }

/** The office reads along and writes by message; what it takes away is what was approved. */
export function PressSection({ entryId, press, state }: SectionProps) {
  const { approval, texts } = press
  const addressOf = ({ id }: { id: string }) => paths.office.winners.pressPicture.to({ entryId, pictureId: id })
  return (
    <section class="ik-flow">
      <h2 class="kern-heading-large">
        Pressetext und Bilder <Badge {...pressBadge[state]} />
      </h2>
      {state === 'none' ? <p class="kern-body">Die Preisträger haben noch nichts geschrieben.</p> : null}
      {approval ? (
        <>
          <h3 class="kern-heading-medium">Öffentlich</h3>
          <p class="kern-body kern-body--small">
            Freigegeben von <Typed>{approval.approvedByName}</Typed> am {moment(approval.approvedAt)}.
          </p>
          <PressShown content={approval.content} addressOf={addressOf} />
        </>
      ) : null}
      {state === 'draft' || state === 'changed' ? (
        <>
          <h3 class="kern-heading-medium">In Arbeit, noch nicht freigegeben</h3>
          {texts[0] ? (
            <p class="kern-body kern-body--small">
              Zuletzt gespeichert von {texts[0].savedByName} am {moment(texts[0].savedAt)}.
            </p>
          ) : null}
          <PressShown content={contentNow(press)} addressOf={addressOf} />
        </>
      ) : null}
      <Actions>
        {approval ? (
          <ButtonLink href={paths.office.winners.press.to({ entryId })} label="Text und Bilder herunterladen (ZIP)" />
        ) : null}
        <ButtonLink href={paths.office.messages.to({ entryId })} label="Nachricht schreiben" tone="secondary" />
      </Actions>
    </section>
  )
}

import type { OfferableEntry, OfferedName } from '../../features/award/index.ts'
import type { handingObstacle, overfullShelf } from '../../features/projects/index.ts'
import { paths } from '../../paths.ts'
import { sizeText } from '../../plain/size-text.ts'
import { legalFormOf } from '../../topics/index.ts'
import { CheckboxGroup, type Choice } from '../../ui/fields.tsx'
import { Lines } from '../../ui/lines.tsx'
import { Typed } from '../../ui/typed.tsx'
import { obstacleOf } from './handed-file.ts'

type Props = { offerable: OfferableEntry; chosen: OfferedName[]; errors?: { fields?: string; files?: string } }
type File = OfferableEntry['files'][number]
type Kept = OfferableEntry['kept'][number]

/** Everything by a tick of its own. */
export function OfferedChoices({ offerable, chosen, errors }: Props) {
  const answers = offerable.fields.filter(({ name }) => name.startsWith('criterion:'))
  const texts = offerable.fields.filter((field) => !answers.includes(field))
  return (
    <>
      <CheckboxGroup
        name="fields"
        legend="Wir willigen ein, dass diese Angaben übernommen werden"
        hint="Angekreuzt ist nichts. Sie entscheiden über jede Angabe einzeln."
        options={texts.map(asChoice)}
        values={chosen}
        error={errors?.fields}
      />
      {answers.length > 0 ? (
        <CheckboxGroup
          name="answers"
          sentAs="fields"
          legend="Wir willigen ein, dass diese Antworten zu den Kriterien übernommen werden"
          hint="Sie stehen danach im Entwurf unter „Erfahrungen“. Zahlen daraus tragen Sie dort als Kennzahlen ein; was zu lang ist, kürzen Sie."
          options={answers.map(asChoice)}
          values={chosen}
          optional
        />
      ) : null}
      <Files offerable={offerable} chosen={chosen} error={errors?.files} />
    </>
  )
}

function Files({ offerable: { files, kept, entry }, chosen, error }: Omit<Props, 'errors'> & { error?: string }) {
  const against = (file: File) => obstacleOf(file, entry.lead.name)
  const fitting = files.filter((file) => against(file) === null)
  const others = files.map((file) => ({ ...file, because: against(file) }))
  const left = [...kept, ...others].flatMap(({ fileName, because }) => (because ? [{ fileName, text: keptText[because] }] : []))
  return (
    <>
      {fitting.length > 0 ? (
        <CheckboxGroup
          name="files"
          sentAs="fields"
          legend="Wir willigen ein, dass diese Bilder und Dokumente übernommen und veröffentlicht werden"
          hint="Kopien gehen in den Entwurf, der Beitrag bleibt, wie er ist. Ein Steckbrief hat höchstens drei Bilder und fünf Dokumente."
          options={fitting.map((file) => asFileChoice(file, entry.id))}
          values={chosen}
          error={error}
          optional
        />
      ) : null}
      {left.length > 0 ? <LeftOut left={left} /> : null}
    </>
  )
}

const NOT_PUBLIC: readonly OfferedName[] = ['unit', 'mailbox']

function asChoice({ name, label, text }: OfferableEntry['fields'][number]): Choice {
  return {
    value: name,
    label: <strong>{NOT_PUBLIC.includes(name) ? `${label} (wird nicht veröffentlicht)` : label}</strong>,
    hint: <Lines text={name === 'legalForm' ? (legalFormOf(text)?.label ?? text) : text} />,
  }
}

function asFileChoice({ name, kind, id, title, rights, fileName, bytes }: File, entryId: string): Choice {
  return {
    value: name,
    label: (
      <strong>
        {kind === 'picture' ? 'Bild' : 'Dokument'}: <Typed>{title}</Typed>
      </strong>
    ),
    hint: (
      <p class="kern-body">
        <a class="kern-link" href={paths.award.attachment.to({ entryId, attachmentId: id })}>
          <Typed>{fileName}</Typed>
        </a>{' '}
        ({sizeText(bytes)}).{' '}
        {kind === 'picture' ? (
          <>
            Rechte: <Typed>{rights}</Typed>. {PICTURE_SHOWN}
          </>
        ) : (
          DOCUMENT_AS_IT_IS
        )}
      </p>
    ),
  }
}

const PICTURE_SHOWN =
  'Mit dem Kreuz erklären Sie, dass es auch hier veröffentlicht werden darf. Wir speichern eine Fassung ohne Angaben der Kamera.'
const DOCUMENT_AS_IT_IS =
  'Es wird veröffentlicht, wie es ist: Bitte prüfen Sie vorher, ob Namen, Unterschriften oder Bankverbindungen darin stehen, die nicht öffentlich werden sollen.'

export const keptText: Record<Kept['because'] | NonNullable<ReturnType<typeof handingObstacle>>, string> = {
  infected: 'In dieser Datei wurde Schadsoftware gefunden. Sie wird nicht übernommen.',
  'not-yet-scanned': 'Die Prüfung auf Schadsoftware läuft noch. Laden Sie die Seite in einigen Minuten neu.',
  'words-missing':
    'Zu diesem Bild fehlt, was zu sehen ist oder wer die Rechte hat. Laden Sie es im Entwurf selbst hoch, dort fragen wir danach.',
  'neither-picture-nor-pdf': 'Übernommen werden Bilder und PDF. Laden Sie die Datei im Entwurf als PDF hoch.',
  'too-large': 'Diese Datei ist für einen Steckbrief zu groß. Laden Sie im Entwurf eine kleinere Fassung hoch.',
  'words-too-long':
    'Beschreibung oder Angabe der Rechte sind länger, als ein Steckbrief erlaubt. Laden Sie die Datei im Entwurf selbst hoch, dort fragen wir nach kürzeren Angaben.',
}

export const overfullText: Record<NonNullable<ReturnType<typeof overfullShelf>>, string> = {
  'too-many-pictures': 'Ein Steckbrief hat höchstens drei Bilder. Bitte kreuzen Sie nicht mehr an.',
  'too-many-documents': 'Ein Steckbrief hat höchstens fünf Dokumente. Bitte kreuzen Sie nicht mehr an.',
}

function LeftOut({ left }: { left: { fileName: string; text: string }[] }) {
  return (
    <>
      <p class="kern-body">Diese Anlagen lassen sich nicht übernehmen:</p>
      <ul class="kern-body">
        {left.map(({ fileName, text }) => (
          <li key={fileName}>
            <Typed>{fileName}</Typed>: {text}
          </li>
        ))}
      </ul>
    </>
  )
}

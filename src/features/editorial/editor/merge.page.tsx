import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { bothOf, differencesOf } from '../../../plain/merge-fields.ts'
import type { Page } from '../../../platform/page.ts'
import { Lines } from '../../../ui/lines.tsx'
import { MergeView, type MergedField } from '../../../ui/merge-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { EditedText } from '../text.rules.ts'
import { LICENCE_CHARACTERS, PUBLISHER_CHARACTERS } from './aid.form.ts'
import { shownText } from './aid-words.ts'
import { SUMMARY_CHARACTERS, TITLE_CHARACTERS, typedContent, type TypedText } from './text.form.ts'
import { addressParts, textTrail } from './text-words.page.tsx'

type Field = { name: keyof TypedText; label: string; kind: 'line' | 'text'; maxCharacters: number | null }

const FIELDS: Field[] = [
  { name: 'title', label: 'Überschrift', kind: 'line', maxCharacters: TITLE_CHARACTERS },
  { name: 'summary', label: 'Zusammenfassung', kind: 'text', maxCharacters: SUMMARY_CHARACTERS },
  { name: 'text', label: 'Text', kind: 'text', maxCharacters: null },
  { name: 'sort', label: 'Art', kind: 'line', maxCharacters: null },
  { name: 'topic', label: 'Thema', kind: 'line', maxCharacters: null },
  { name: 'publisher', label: 'Herausgegeben von', kind: 'line', maxCharacters: PUBLISHER_CHARACTERS },
  { name: 'licence', label: 'Lizenz', kind: 'line', maxCharacters: LICENCE_CHARACTERS },
  { name: 'sourceUrl', label: 'Link zur Quelle', kind: 'line', maxCharacters: null },
  { name: 'sourceDated', label: 'Stand der Quelle', kind: 'line', maxCharacters: null },
  { name: 'files', label: 'Dateien', kind: 'line', maxCharacters: null },
  { name: 'easyLanguage', label: 'Leichte Sprache', kind: 'line', maxCharacters: null },
  { name: 'signVideo', label: 'Video in Gebärdensprache', kind: 'line', maxCharacters: null },
  { name: 'reviewDueOn', label: 'Wieder prüfen bis', kind: 'line', maxCharacters: null },
]
/** One or the other, nothing in between. */
const CHOSEN = new Set<keyof TypedText>([
  'reviewDueOn',
  'sort',
  'topic',
  'sourceUrl',
  'sourceDated',
  'files',
  'easyLanguage',
  'signVideo',
])
export const FIELD_NAMES = FIELDS.map(({ name }) => name)

/** `base` is what both began with; it tells who has changed what. */
export function mergePage({ text, mine, base }: { text: EditedText; mine: TypedText; base: TypedText }): Page {
  const theirs = typedContent(text.newest)
  const theirName = text.newest.writtenByName ?? 'einer Übernahme'
  const same = ({ name }: Field, one: TypedText, other: TypedText) => one[name] === other[name]
  const canBeWritten = ({ name }: Field) => !CHOSEN.has(name)
  return {
    title: 'Zwei Fassungen zusammenführen',
    trail: textTrail(text),
    elements: ['character-count'],
    wide: true,
    body: (
      <>
        <Notice tone="warning" title="Ihre Fassung ist noch nicht gespeichert">
          <p>
            Während Sie geschrieben haben, wurde am {moment(text.newest.writtenAt)} eine Fassung von <Typed>{theirName}</Typed>{' '}
            gespeichert. Wählen Sie je Feld, was gelten soll.
          </p>
        </Notice>
        <MergeView
          action={paths.texts.merge.to(addressParts(text))}
          cancel={paths.texts.text.to(addressParts(text))}
          base={text.newest.number}
          theirName={theirName}
          typed={FIELDS.map(({ name }) => ({ name, value: mine[name] }))}
          fields={differencesOf(FIELDS, { base, mine, theirs }, { same, canBeWritten }).map(({ field, proposal }) => ({
            ...mergedField(field, mine, theirs),
            proposal,
          }))}
        />
      </>
    ),
  }
}

function mergedField(
  { name, label, kind, maxCharacters }: Field,
  mine: TypedText,
  theirs: TypedText,
): Omit<MergedField, 'proposal'> {
  const value = bothOf(mine[name], theirs[name], kind === 'text' ? '\n\n' : ' / ')
  return {
    name,
    label,
    mine: <Lines text={shownText(name, mine[name]) || 'Kein Text'} />,
    theirs: <Lines text={shownText(name, theirs[name]) || 'Kein Text'} />,
    own: CHOSEN.has(name) ? null : { kind, value, maxCharacters },
  }
}

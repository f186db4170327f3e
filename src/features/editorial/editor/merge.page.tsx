import { paths } from '../../../paths.ts'
import { moment } from '../../../plain/german-date.ts'
import { bothOf, differencesOf } from '../../../plain/merge-fields.ts'
import type { Page } from '../../../platform/page.ts'
import { topicsToday, type Theme } from '../../../topics/index.ts'
import { Lines } from '../../../ui/lines.tsx'
import { MergeView, type MergedField } from '../../../ui/merge-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { EditedText } from '../text.rules.ts'
import { aidTerms, formTerms, shownText } from './aid-words.ts'
import { SUMMARY_CHARACTERS, TITLE_CHARACTERS, typedContent, type TypedText } from './text.form.ts'
import { addressParts } from '../text-kinds.ts'
import { textTrail } from './text-words.page.tsx'

type Field = { name: keyof TypedText; label: string; kind: 'line' | 'text'; maxCharacters: number | null; isChosen: boolean }

const FIELDS: Field[] = [
  { name: 'title', label: 'Überschrift', kind: 'line', maxCharacters: TITLE_CHARACTERS, isChosen: false },
  { name: 'summary', label: 'Zusammenfassung', kind: 'text', maxCharacters: SUMMARY_CHARACTERS, isChosen: false },
  { name: 'text', label: 'Text', kind: 'text', maxCharacters: null, isChosen: false },
  ...[...aidTerms, ...formTerms].map(({ name, term, maxCharacters = null }) => ({
    name,
    label: term,
    kind: 'line' as const,
    maxCharacters,
    isChosen: maxCharacters === null,
  })),
  { name: 'reviewDueOn', label: 'Wieder prüfen bis', kind: 'line', maxCharacters: null, isChosen: true },
]
export const FIELD_NAMES = FIELDS.map(({ name }) => name)

type View = { text: EditedText; mine: TypedText; base: TypedText; themes: Theme[] }

/** `base` is what both began with; it tells who has changed what. A topic that was merged meanwhile is nobody's change. */
export function mergePage({ text, themes, ...typed }: View): Page {
  const today = topicsToday(themes)
  const meant = (said: TypedText) => ({ ...said, topic: today.get(said.topic) ?? said.topic })
  const [mine, base, theirs] = [meant(typed.mine), meant(typed.base), meant(typedContent(text.newest))]
  const theirName = text.newest.writtenByName ?? 'einer Übernahme'
  const same = ({ name }: Field, one: TypedText, other: TypedText) => one[name] === other[name]
  const canBeWritten = ({ isChosen }: Field) => !isChosen
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
            ...mergedField(field, { mine, theirs, themes }),
            proposal,
          }))}
        />
      </>
    ),
  }
}

type Both = { mine: TypedText; theirs: TypedText; themes: Theme[] }

function mergedField(field: Field, { mine, theirs, themes }: Both): Omit<MergedField, 'proposal'> {
  const { name, label, kind, maxCharacters, isChosen } = field
  const value = bothOf(mine[name], theirs[name], kind === 'text' ? '\n\n' : ' / ')
  return {
    name,
    label,
    mine: <Lines text={shownText(name, mine[name], themes) || 'Kein Text'} />,
    theirs: <Lines text={shownText(name, theirs[name], themes) || 'Kein Text'} />,
    own: isChosen ? null : { kind, value, maxCharacters },
  }
}

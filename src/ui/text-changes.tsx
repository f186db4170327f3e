import { diffWordsWithSpace } from 'diff'

/** Two texts as one, word by word: what is gone struck out, what is new underlined; said in words too, not by colour alone. */
export function TextChanges({ before, after }: { before: string; after: string }) {
  return (
    <p class="kern-body ik-changes">
      {partsOf(before, after).map(({ value, added, removed }, index) => {
        if (added) return <Marked key={index} tag="ins" spoken="eingefügt" text={value} />
        if (removed) return <Marked key={index} tag="del" spoken="gestrichen" text={value} />
        return value
      })}
    </p>
  )
}

function Marked({ tag: Tag, spoken, text }: { tag: 'ins' | 'del'; spoken: string; text: string }) {
  return (
    <Tag>
      <span class="kern-sr-only">[{spoken}: </span>
      {text}
      <span class="kern-sr-only">]</span>
    </Tag>
  )
}

/** Texts may be of any length; past this both stand side by side as a whole. */
const PATIENCE_MS = 200

function partsOf(before: string, after: string) {
  const whole = [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ].filter(({ value }) => value !== '')
  return diffWordsWithSpace(before, after, { timeout: PATIENCE_MS }) ?? whole
}

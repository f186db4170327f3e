import { insertLink, insertParagraph, toggleLines, toggleMark, type Edit, type Selected } from '../plain/markdown-edit.ts'

type Tool = { label: string; key?: string; edit: (selected: Selected) => Edit }

const TOOLS: Tool[] = [
  { label: 'Fett', key: 'b', edit: (one) => toggleMark(one, { sign: '**', sample: 'fetter Text' }) },
  { label: 'Kursiv', key: 'i', edit: (one) => toggleMark(one, { sign: '*', sample: 'kursiver Text' }) },
  { label: 'Überschrift', edit: (one) => toggleLines(one, 'heading') },
  { label: 'Liste', edit: (one) => toggleLines(one, 'list') },
  { label: 'Nummerierte Liste', edit: (one) => toggleLines(one, 'numbered') },
  { label: 'Zitat', edit: (one) => toggleLines(one, 'quote') },
  { label: 'Link', key: 'k', edit: insertLink },
]

/** Buttons that write Markdown into the field beside them: one stop of the Tab key, arrows within (ARIA's pattern of a toolbar). */
class MarkdownToolbarElement extends HTMLElement {
  private readonly bar = document.createElement('div')

  connectedCallback(): void {
    const field = document.getElementById(this.getAttribute('for') ?? '')
    if (!(field instanceof HTMLTextAreaElement) || this.bar.isConnected) return
    for (const [name, value] of Object.entries({
      role: 'toolbar',
      'aria-label': `${this.getAttribute('label') ?? ''} gestalten`,
      'aria-controls': field.id,
    }))
      this.bar.setAttribute(name, value)
    this.bar.className = 'ik-toolbar'
    this.bar.append(...TOOLS.map((tool) => toolButton(tool, () => apply(field, tool.edit))))
    this.offerPictures(field)
    this.rove(0, false)
    this.bar.addEventListener('keydown', (event) => this.pressed(event))
    this.bar.addEventListener('focusin', ({ target }) => this.rove(this.buttons.indexOf(target as HTMLButtonElement), false))
    field.addEventListener('keydown', (event) => shortcut(event, field))
    this.prepend(this.bar)
  }

  private get buttons(): HTMLButtonElement[] {
    return [...this.bar.querySelectorAll('button')]
  }

  private pressed(event: KeyboardEvent): void {
    const { buttons } = this
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const last = buttons.length - 1
    const next = { ArrowRight: here === last ? 0 : here + 1, ArrowLeft: here === 0 ? last : here - 1, Home: 0, End: last }[
      event.key
    ]
    if (next === undefined) return
    event.preventDefault()
    this.rove(next, true)
  }

  /** A button has its place by nature: with a tabindex of 0, KERN would take its outline. */
  private rove(to: number, focuses: boolean): void {
    for (const [index, button] of this.buttons.entries())
      if (index === to) button.removeAttribute('tabindex')
      else button.tabIndex = -1
    if (focuses) this.buttons[to]?.focus()
  }

  private offerPictures(field: HTMLTextAreaElement): void {
    const dialog = this.querySelector('dialog')
    if (!dialog) return
    this.bar.append(toolButton({ label: 'Bild' }, () => dialog.showModal()))
    dialog.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest('button')
      if (!button) return
      dialog.close()
      const { markdown } = button.dataset
      if (markdown !== undefined) apply(field, (selected) => insertParagraph(selected, markdown))
    })
  }
}

function toolButton({ label, key }: Pick<Tool, 'label' | 'key'>, press: () => void): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'ik-toolbar__tool',
    textContent: label,
  })
  if (key) {
    button.setAttribute('aria-keyshortcuts', `Control+${key.toUpperCase()}`)
    button.title = `${label} (Strg+${key.toUpperCase()})`
  }
  button.addEventListener('click', press)
  return button
}

function shortcut(event: KeyboardEvent, field: HTMLTextAreaElement): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  const tool = TOOLS.find(({ key }) => key === event.key.toLowerCase())
  if (!tool) return
  event.preventDefault()
  apply(field, tool.edit)
}

function apply(field: HTMLTextAreaElement, edit: Tool['edit']): void {
  const { value, selectionStart, selectionEnd } = field
  const { from, to, inserted, start, end } = edit({ text: value, start: selectionStart, end: selectionEnd })
  field.focus()
  field.setSelectionRange(from, to)
  type(field, inserted)
  field.setSelectionRange(start, end)
}

/** As if typed: only so the browser's undo takes it back. Where a browser refuses, the text is set, and counters are told. */
function type(field: HTMLTextAreaElement, text: string): void {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else writes into the history of undo
  if (document.execCommand(text === '' ? 'delete' : 'insertText', false, text)) return
  field.setRangeText(text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

customElements.define('markdown-toolbar', MarkdownToolbarElement)

import { SuggestionList, type Suggestion } from './suggestion-list.element.ts'

const PAUSE_MS = 150
const SHORTEST = 2
const LONGEST = 80

type Wishes = {
  input: HTMLInputElement
  /** Where the line for screen readers is put. */
  host: HTMLElement
  address: (query: string) => string
  read: (json: unknown) => Suggestion[]
  choose: (suggestion: Suggestion) => void
  /** The form is never sent while something is being typed; Enter takes the only suggestion and Escape clears the field. */
  onlyChooses: boolean
  /** What is said when nothing was found, and when nothing could be asked; nothing is said without. */
  sentences: { nothing?: string; unreachable?: string }
  unreachable?: () => void
}

/** Makes a text field an ARIA 1.2 combobox with a listbox of what the server suggests. */
export class Combobox {
  private readonly wishes: Wishes
  private readonly list: SuggestionList
  private readonly status = document.createElement('p')
  private waiting: ReturnType<typeof setTimeout> | undefined
  private asking: AbortController | undefined

  constructor(wishes: Wishes) {
    const { input, host } = wishes
    this.wishes = wishes
    this.list = new SuggestionList((suggestion) => this.choose(suggestion))
    this.status.setAttribute('role', 'status')
    this.status.className = 'kern-sr-only'
    host.append(this.status)
    this.list.attachTo(input)
    input.addEventListener('input', () => this.askSoon())
    input.addEventListener('keydown', (event) => this.press(event))
    input.addEventListener('blur', () => this.stop())
    input.form?.addEventListener('submit', () => this.stop())
  }

  announce(sentence: string): void {
    this.status.textContent = sentence
  }

  private get query(): string {
    return this.wishes.input.value.trim()
  }

  private stop(): void {
    clearTimeout(this.waiting)
    this.asking?.abort()
    this.list.close()
  }

  private askSoon(): void {
    clearTimeout(this.waiting)
    this.asking?.abort()
    if (this.query.length < SHORTEST) return this.list.close()
    this.waiting = setTimeout(() => void this.ask(), PAUSE_MS)
  }

  private async ask(): Promise<void> {
    const { address, read, sentences, unreachable } = this.wishes
    this.asking = new AbortController()
    try {
      const found = await fetch(address(this.query.slice(0, LONGEST)), { signal: this.asking.signal })
      if (!found.ok) throw new Error(String(found.status))
      this.show(read(await found.json()))
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      this.list.close()
      unreachable?.()
      this.announce(sentences.unreachable ?? '')
    }
  }

  private show(suggestions: Suggestion[]): void {
    this.list.open(suggestions)
    if (suggestions.length === 0) return this.announce(this.wishes.sentences.nothing ?? '')
    const number = suggestions.length === 1 ? '1 Vorschlag' : `${suggestions.length} Vorschläge`
    this.announce(`${number}. Mit den Pfeiltasten auswählen.`)
  }

  private press(event: KeyboardEvent): void {
    const act = this.keys[event.key]
    if (!act || event.isComposing) return
    if (act()) event.preventDefault()
  }

  /** What a key does; true when the browser must not do its own. Tab and everything else stay as they are. */
  private keys: Record<string, () => boolean> = {
    ArrowDown: () => this.move(1),
    ArrowUp: () => this.move(-1),
    Escape: () => this.escape(),
    Enter: () => this.enter(),
  }

  private move(step: 1 | -1): boolean {
    if (this.list.isOpen) this.list.move(step)
    else if (this.query.length >= SHORTEST) void this.ask()
    return true
  }

  private escape(): boolean {
    const { input, onlyChooses } = this.wishes
    if (this.list.isOpen) this.stop()
    else if (onlyChooses) input.value = ''
    else return false
    return true
  }

  private enter(): boolean {
    const { onlyChooses } = this.wishes
    const suggestion = this.list.active ?? (onlyChooses ? this.list.only : null)
    if (suggestion) this.choose(suggestion)
    return suggestion !== null || (onlyChooses && this.query !== '')
  }

  private choose(suggestion: Suggestion): void {
    this.stop()
    this.wishes.choose(suggestion)
  }
}

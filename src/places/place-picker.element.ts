import { SuggestionList, type Suggestion } from './suggestion-list.element.ts'

const PAUSE_MS = 150

/**
 * Makes the picker an ARIA 1.2 combobox with a listbox. Without it the same markup works by "Suchen" and "Entfernen" buttons.
 * A choice or removal fires a bubbling `change`, so that whoever saves along notices.
 */
class PlacePickerElement extends HTMLElement {
  private input: HTMLInputElement | null = null
  private list = new SuggestionList((suggestion) => this.choose(suggestion))
  private status = document.createElement('p')
  private waiting: ReturnType<typeof setTimeout> | undefined
  private asking: AbortController | undefined

  connectedCallback(): void {
    this.input = this.querySelector<HTMLInputElement>('[data-part=search] input')
    if (!this.input || this.input.getAttribute('role') === 'combobox') return
    this.status.setAttribute('role', 'status')
    this.status.className = 'kern-sr-only'
    this.append(this.status)
    this.list.attachTo(this.input)
    this.searchButton?.setAttribute('hidden', '')
    this.input.addEventListener('input', () => this.askSoon())
    this.input.addEventListener('keydown', (event) => this.press(event))
    this.input.addEventListener('blur', () => this.list.close())
    this.addEventListener('click', (event) => this.removeClicked(event))
    this.addEventListener('focus', () => this.input?.focus())
  }

  private get searchButton(): HTMLButtonElement | null {
    return this.querySelector('[data-part=search] button')
  }

  private askSoon(): void {
    clearTimeout(this.waiting)
    this.asking?.abort()
    const query = this.input?.value.trim() ?? ''
    if (query.length < 2) return this.list.close()
    this.waiting = setTimeout(() => void this.ask(query), PAUSE_MS)
  }

  private async ask(query: string): Promise<void> {
    this.asking = new AbortController()
    try {
      const found = await fetch(this.suggestionsFor(query), { signal: this.asking.signal })
      if (!found.ok) throw new Error(String(found.status))
      const { places } = (await found.json()) as { places: Suggestion[] }
      this.show(places.filter((place) => !this.chosenIds().includes(place.id)))
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      this.searchButton?.removeAttribute('hidden')
      this.announce('Die Vorschläge sind gerade nicht erreichbar. Bitte drücken Sie die Taste „Suchen“.')
    }
  }

  private suggestionsFor(query: string): string {
    const address = new URL(this.getAttribute('suggestions') ?? '', location.href)
    address.searchParams.set('q', query.slice(0, 80))
    address.searchParams.set('art', this.getAttribute('kinds') ?? '')
    return address.href
  }

  private show(places: Suggestion[]): void {
    this.list.open(places)
    if (places.length === 0) return this.announce('Kein Treffer. Bitte prüfen Sie die Schreibweise.')
    this.announce(
      places.length === 1
        ? '1 Vorschlag. Mit den Pfeiltasten auswählen.'
        : `${places.length} Vorschläge. Mit den Pfeiltasten auswählen.`,
    )
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
    else void this.ask(this.input?.value.trim() ?? '')
    return true
  }

  private escape(): boolean {
    if (this.list.isOpen) this.list.close()
    else if (this.input) this.input.value = ''
    return true
  }

  /** Never sends the form while a name is being typed. */
  private enter(): boolean {
    const suggestion = this.list.active ?? this.list.only
    if (suggestion) this.choose(suggestion)
    return suggestion !== null || this.input?.value.trim() !== ''
  }

  private choose(suggestion: Suggestion): void {
    this.querySelector('[data-part=matches]')?.remove()
    const chosen = this.chosenList()
    if (!this.hasAttribute('multiple')) chosen.replaceChildren()
    chosen.append(this.chosenItem(suggestion))
    this.showChosen()
    if (this.input) this.input.value = ''
    this.list.close()
    this.announce(`${suggestion.name} ausgewählt.`)
    this.dispatchEvent(new Event('change', { bubbles: true }))
  }

  private removeClicked(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button[value^="entfernen:"]') : null
    if (!button) return
    event.preventDefault()
    const item = button.closest('li')
    const name = item?.querySelector('strong')?.textContent ?? ''
    item?.remove()
    this.showChosen()
    this.input?.focus()
    this.announce(`${name} entfernt.`)
    this.dispatchEvent(new Event('change', { bubbles: true }))
  }

  private chosenList(): HTMLUListElement {
    const existing = this.querySelector<HTMLUListElement>('.ik-place-picker__chosen')
    if (existing) return existing
    const list = document.createElement('ul')
    list.className = 'ik-place-picker__chosen'
    this.querySelector('[data-part=chosen]')?.append(list)
    return list
  }

  private showChosen(): void {
    const none = this.chosenIds().length === 0
    this.chosenList().hidden = none
    const empty = this.querySelector<HTMLElement>('[data-part=empty]')
    if (empty) empty.hidden = !none
  }

  private chosenIds(): string[] {
    return [...this.querySelectorAll<HTMLInputElement>('.ik-place-picker__chosen input')].map((input) => input.value)
  }

  private chosenItem(suggestion: Suggestion): HTMLLIElement {
    const name = this.getAttribute('name') ?? ''
    const item = document.createElement('li')
    item.className = 'ik-place-picker__place'
    const value = Object.assign(document.createElement('input'), { type: 'hidden', name, value: suggestion.id })
    const text = document.createElement('span')
    const strong = Object.assign(document.createElement('strong'), { textContent: suggestion.name })
    const detail = Object.assign(document.createElement('span'), {
      className: 'kern-body--muted',
      textContent: suggestion.detail,
    })
    text.append(strong, ' ', detail)
    item.append(value, text, removeButton(name, suggestion))
    return item
  }

  private announce(sentence: string): void {
    this.status.textContent = sentence
  }
}

function removeButton(name: string, suggestion: Suggestion): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), {
    type: 'submit',
    className: 'kern-btn kern-btn--secondary',
    name: `${name}-aktion`,
    value: `entfernen:${suggestion.id}`,
  })
  const label = Object.assign(document.createElement('span'), { className: 'kern-label', textContent: 'Entfernen' })
  const about = Object.assign(document.createElement('span'), {
    className: 'ik-visually-hidden',
    textContent: ` ${suggestion.name}`,
  })
  label.append(about)
  button.append(label)
  return button
}

customElements.define('place-picker', PlacePickerElement)

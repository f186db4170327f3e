import { Combobox } from '../ui/combobox.element.ts'
import type { Suggestion } from '../ui/suggestion-list.element.ts'

/**
 * Makes the picker a combobox. Without it the same markup works by "Suchen" and "Entfernen" buttons.
 * A choice or removal fires a bubbling `change`, so that whoever saves along notices.
 */
class PlacePickerElement extends HTMLElement {
  private input: HTMLInputElement | null = null
  private combobox: Combobox | undefined

  connectedCallback(): void {
    this.input = this.querySelector<HTMLInputElement>('[data-part=search] input')
    if (!this.input || this.combobox) return
    this.combobox = new Combobox({
      input: this.input,
      host: this,
      onlyChooses: true,
      sentences: {
        nothing: 'Kein Treffer. Bitte prüfen Sie die Schreibweise.',
        unreachable: 'Die Vorschläge sind gerade nicht erreichbar. Bitte drücken Sie die Taste „Suchen“.',
      },
      address: (query) => this.suggestionsFor(query),
      read: (json) => (json as { places: Suggestion[] }).places.filter((place) => !this.chosenIds().includes(place.id)),
      choose: (suggestion) => this.choose(suggestion),
      unreachable: () => this.searchButton?.removeAttribute('hidden'),
    })
    this.searchButton?.setAttribute('hidden', '')
    this.addEventListener('click', (event) => this.removeClicked(event))
    this.addEventListener('focus', () => this.input?.focus())
  }

  private get searchButton(): HTMLButtonElement | null {
    return this.querySelector('[data-part=search] button')
  }

  private suggestionsFor(query: string): string {
    const address = new URL(this.getAttribute('suggestions') ?? '', location.href)
    address.searchParams.set('q', query)
    address.searchParams.set('art', this.getAttribute('kinds') ?? '')
    return address.href
  }

  private choose(suggestion: Suggestion): void {
    this.querySelector('[data-part=matches]')?.remove()
    const chosen = this.chosenList()
    if (!this.hasAttribute('multiple')) chosen.replaceChildren()
    chosen.append(this.chosenItem(suggestion))
    this.showChosen()
    if (this.input) this.input.value = ''
    this.combobox?.announce(`${suggestion.name} ausgewählt.`)
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
    this.combobox?.announce(`${name} entfernt.`)
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

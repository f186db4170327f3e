export type Suggestion = { id: string; name: string; detail: string }

/** The listbox of a combobox: shows suggestions under a text field and keeps which one is active. */
export class SuggestionList {
  private readonly element = document.createElement('ul')
  private input: HTMLInputElement | null = null
  private suggestions: Suggestion[] = []
  private activeIndex = -1
  private readonly choose: (suggestion: Suggestion) => void

  constructor(choose: (suggestion: Suggestion) => void) {
    this.choose = choose
  }

  attachTo(input: HTMLInputElement): void {
    this.input = input
    this.element.id = `${input.id}-vorschlaege`
    this.element.className = 'ik-suggestions'
    this.element.hidden = true
    this.element.setAttribute('role', 'listbox')
    this.element.setAttribute('aria-label', 'Vorschläge')
    for (const [attribute, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.element.id,
    })) {
      input.setAttribute(attribute, value)
    }
    input.parentElement?.classList.add('ik-suggestions-field')
    input.after(this.element)
    // The pointer must not take the focus out of the text field, or its blur closes the list before the click arrives.
    this.element.addEventListener('mousedown', (event) => event.preventDefault())
    this.element.addEventListener('click', (event) => this.clicked(event))
  }

  get isOpen(): boolean {
    return !this.element.hidden
  }

  get active(): Suggestion | null {
    return this.suggestions[this.activeIndex] ?? null
  }

  get only(): Suggestion | null {
    return this.isOpen && this.suggestions.length === 1 ? (this.suggestions[0] ?? null) : null
  }

  open(suggestions: Suggestion[]): void {
    this.suggestions = suggestions
    this.element.replaceChildren(...suggestions.map((suggestion, index) => this.option(suggestion, index)))
    this.element.hidden = suggestions.length === 0
    this.input?.setAttribute('aria-expanded', String(this.isOpen))
    this.activate(-1)
  }

  close(): void {
    this.open([])
  }

  /** Past the end it begins again. */
  move(step: 1 | -1): void {
    const count = this.suggestions.length
    const from = this.activeIndex < 0 && step < 0 ? 0 : this.activeIndex
    this.activate((from + step + count) % count)
  }

  private activate(index: number): void {
    this.activeIndex = index
    for (const [position, option] of [...this.element.children].entries()) {
      option.setAttribute('aria-selected', String(position === index))
      if (position === index) option.scrollIntoView({ block: 'nearest' })
    }
    if (index < 0) this.input?.removeAttribute('aria-activedescendant')
    else this.input?.setAttribute('aria-activedescendant', this.optionId(index))
  }

  private option(suggestion: Suggestion, index: number): HTMLLIElement {
    const option = document.createElement('li')
    option.id = this.optionId(index)
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    const name = Object.assign(document.createElement('span'), { textContent: suggestion.name })
    const detail = Object.assign(document.createElement('span'), {
      className: 'kern-body--muted',
      textContent: suggestion.detail,
    })
    option.append(name, ' ', detail)
    return option
  }

  private optionId(index: number): string {
    return `${this.element.id}-${index}`
  }

  private clicked(event: Event): void {
    const option = event.target instanceof Element ? event.target.closest('li') : null
    const suggestion = this.suggestions[option ? [...this.element.children].indexOf(option) : -1]
    if (suggestion) this.choose(suggestion)
  }
}

import { Combobox } from './combobox.element.ts'

type Suggested = { href: string; name: string; detail: string }

/** Offers addresses by their names while somebody types; what is chosen is opened. Without it the field is a search. */
class SearchSuggestionsElement extends HTMLElement {
  private combobox: Combobox | undefined

  connectedCallback(): void {
    const input = this.querySelector('input')
    if (!input || this.combobox) return
    const from = this.getAttribute('from') ?? ''
    this.combobox = new Combobox({
      input,
      host: this,
      onlyChooses: false,
      sentences: {},
      address: (query) => `${from}?${new URLSearchParams({ q: query }).toString()}`,
      read: (json) =>
        (json as { suggestions: Suggested[] }).suggestions.map(({ href, name, detail }) => ({ id: href, name, detail })),
      choose: ({ id }) => location.assign(id),
    })
    input.setAttribute('autocomplete', 'off')
  }
}

customElements.define('search-suggestions', SearchSuggestionsElement)

/**
 * Keeps a part of the page up to date. The stream says only that there is something new; the page is then asked for like by
 * a reload and its section put in place of ours. What somebody is typing stays, and so do the focus and opened details.
 */
class LivePartElement extends HTMLElement {
  private source: EventSource | null = null
  private status = document.createElement('p')
  private loading = false
  private again = false

  connectedCallback(): void {
    this.status.setAttribute('role', 'status')
    this.status.className = 'kern-body kern-body--small kern-body--muted'
    this.before(this.status)
    this.source = new EventSource(this.getAttribute('source') ?? '')
    this.source.addEventListener('state', ({ data }) => {
      if (data !== this.getAttribute('state')) this.load()
    })
  }

  disconnectedCallback(): void {
    this.source?.close()
  }

  /** As a document, so that no string ever becomes markup here. */
  private load(): void {
    this.again = this.loading
    if (this.loading) return
    this.loading = true
    const request = new XMLHttpRequest()
    request.open('GET', location.pathname + location.search)
    request.responseType = 'document'
    request.addEventListener('loadend', () => {
      this.loading = false
      const fresh = request.status === 200 ? request.responseXML?.querySelector('live-part') : null
      if (fresh) this.replaceBy(fresh)
      else this.source?.close()
      if (this.again) this.load()
    })
    request.send()
  }

  private replaceBy(fresh: Element): void {
    const typed = fieldsOf(this).filter(isTouched)
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : ''
    const opened = summariesOf(this).filter(({ details }) => details.open)
    this.setAttribute('state', fresh.getAttribute('state') ?? '')
    this.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)))
    for (const { details, name } of summariesOf(this)) if (opened.some((one) => one.name === name)) details.open = true
    for (const field of typed) restore(this, field)
    if (focused !== '') this.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus({ preventScroll: true })
    this.status.textContent = `Neuer Stand um ${new Date().toLocaleTimeString('de-DE')} Uhr.`
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fieldsOf(root: Element): Field[] {
  return [...root.querySelectorAll<Field>('input[id], textarea[id], select[id]')]
}

function isTouched(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.selected !== option.defaultSelected)
  if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) return field.checked !== field.defaultChecked
  return field.value !== field.defaultValue
}

/** A choice is put back only where it still means the same. */
function restore(root: Element, old: Field): void {
  const field = root.querySelector<Field>(`#${CSS.escape(old.id)}`)
  if (!field || field.name !== old.name || field.type !== old.type || formAddress(field) !== formAddress(old)) return
  if (field instanceof HTMLInputElement && old instanceof HTMLInputElement && /radio|checkbox/.test(old.type)) {
    if (field.value === old.value) field.checked = old.checked
  } else field.value = old.value
}

function formAddress(field: Field): string {
  return field.form?.getAttribute('action') ?? ''
}

function summariesOf(root: Element): { details: HTMLDetailsElement; name: string }[] {
  return [...root.querySelectorAll('details')].map((details) => ({
    details,
    name: details.querySelector('summary')?.textContent ?? '',
  }))
}

customElements.define('live-part', LivePartElement)

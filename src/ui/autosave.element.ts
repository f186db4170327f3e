const PAUSE_MS = 1500
const RETRY_MS = 5000
const OFFLINE = 'Keine Verbindung. Ihr Text bleibt hier stehen und wird gespeichert, sobald die Verbindung wieder da ist.'

type Answer =
  | { saved: true; revision: number; at: string }
  | { saved: false; because: 'conflict' | 'refused'; sentence: string }
  | { saved: false; because: 'signed-out'; sentence: string; signIn: string }

/**
 * Sends the form it stands in, as it is, to the form's own address, one request at a time: the next names the revision the last
 * one answered with, so packets cannot overtake each other. A save whose answer was lost is repeated word for word (the
 * server knows what it has) before anything newer is sent. Nothing is kept in the browser but the form itself.
 */
class AutoSaveElement extends HTMLElement {
  private status = document.createElement('p')
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Sent and not yet answered. */
  private underWay: string | null = null
  private dirty = false
  private sending = false
  private stopped = false
  private afterAnswer: (() => void) | null = null

  connectedCallback(): void {
    this.status.setAttribute('role', 'status')
    this.status.className = 'kern-body kern-body--small kern-body--muted'
    this.replaceChildren(this.status)
    this.form?.addEventListener('input', () => this.changed())
    this.form?.addEventListener('change', () => this.changed())
    this.form?.addEventListener('submit', (event) => this.submitted(event))
    window.addEventListener('online', () => this.sendSoon(0))
    window.addEventListener('offline', () => this.say(OFFLINE))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.sendSoon(0)
    })
  }

  private get form(): HTMLFormElement | null {
    return this.closest('form')
  }

  private changed(): void {
    this.dirty = true
    this.sendSoon(PAUSE_MS)
  }

  private sendSoon(pause: number): void {
    clearTimeout(this.timer)
    if (this.stopped || (!this.dirty && this.underWay === null)) return
    this.timer = setTimeout(() => void this.send(), pause)
  }

  private async send(): Promise<void> {
    if (this.sending || this.stopped || !this.form) return
    this.sending = true
    if (this.underWay === null) {
      this.underWay = bodyOf(this.form)
      this.dirty = false
    }
    try {
      this.answered(await post(addressOf(this.form), this.underWay))
    } catch {
      this.afterAnswer = null
      this.say('Das Speichern ist gerade nicht möglich. Ihr Text steht noch hier; es wird weiter versucht.')
      this.sendSoon(RETRY_MS)
    } finally {
      this.sending = false
      this.afterAnswer?.()
    }
  }

  private answered(answer: Answer): void {
    if (this.stopped) return
    if (answer.saved) return this.saved(answer)
    if (answer.because === 'signed-out') {
      this.say(answer.sentence, { label: 'In einem neuen Fenster anmelden', href: answer.signIn })
      return this.sendSoon(RETRY_MS)
    }
    this.stopped = true
    if (answer.because === 'refused') return this.say(answer.sentence)
    this.say(answer.sentence, { label: 'Beide Fassungen zusammenführen' })
  }

  private saved({ revision, at }: { revision: number; at: string }): void {
    this.underWay = null
    const base = this.form?.elements.namedItem('base')
    if (base instanceof HTMLInputElement) base.value = String(revision)
    this.say(`Gespeichert um ${at}. ${this.getAttribute('still') ?? 'Noch nicht eingereicht.'}`)
    this.toggleAttribute('data-trouble', false)
    // Typed on while the answer was under way.
    if (this.dirty) setTimeout(() => this.sendSoon(PAUSE_MS), 0)
  }

  /** Saved by button. While a save is under way the form waits for its answer: else it would be outdated by itself. */
  private submitted(event: SubmitEvent): void {
    if (!navigator.onLine) {
      event.preventDefault()
      return this.say(OFFLINE)
    }
    clearTimeout(this.timer)
    if (!this.sending) {
      this.stopped = true
      return
    }
    event.preventDefault()
    const { submitter } = event
    this.afterAnswer = () => this.form?.requestSubmit(submitter)
  }

  private say(sentence: string, act?: { label: string; href?: string }): void {
    this.toggleAttribute('data-trouble', true)
    this.status.textContent = `${sentence} `
    if (!act) return
    this.status.append(act.href ? newWindowLink(act.label, act.href) : mergeButton(act.label))
  }
}

/** Not form.action: the form's buttons are named 'action' and hide it. */
function addressOf(form: HTMLFormElement): string {
  return form.getAttribute('action') ?? location.pathname
}

function bodyOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return new URLSearchParams(fields).toString()
}

/** Browsers send at most 64 KB after the page has gone; longer texts have been saved by pauses before. */
async function post(address: string, body: string): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body,
    keepalive: body.length < 60_000,
  })
  if (response.status >= 500) throw new Error(String(response.status))
  if (!(response.headers.get('content-type') ?? '').startsWith('application/json')) throw new Error('not an answer of ours')
  return (await response.json()) as Answer
}

function newWindowLink(label: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), {
    textContent: label,
    href,
    target: '_blank',
    rel: 'noopener',
    className: 'kern-link',
  })
}

/** Sends the form the ordinary way: the answer shows both versions. */
function mergeButton(label: string): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), {
    type: 'submit',
    name: 'action',
    value: 'save',
    className: 'kern-btn kern-btn--secondary',
  })
  button.append(Object.assign(document.createElement('span'), { textContent: label, className: 'kern-label' }))
  return button
}

customElements.define('auto-save', AutoSaveElement)

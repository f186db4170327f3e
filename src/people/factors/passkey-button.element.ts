import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** Asks the server for a challenge, the device for its answer, and goes on. Without script or passkeys it stays hidden. */
class PasskeyButton extends HTMLElement {
  connectedCallback(): void {
    if (!browserSupportsWebAuthn() || this.querySelector('button')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'kern-btn kern-btn--secondary'
    const label = document.createElement('span')
    label.className = 'kern-label'
    label.textContent = this.dataset.kind === 'add' ? 'Passkey einrichten' : 'Mit Passkey bestätigen'
    button.append(label)
    button.addEventListener('click', () => void this.use(button))
    this.append(button)
    this.hidden = false
  }

  private async use(button: HTMLButtonElement): Promise<void> {
    button.disabled = true
    try {
      const optionsJSON = await post(this.dataset.options ?? '', {})
      const answer =
        this.dataset.kind === 'add' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
      const { next } = await post(this.dataset.answer ?? '', { answer, label: this.dataset.label, next: this.dataset.next })
      location.assign(next)
    } catch {
      this.say('Das hat nicht geklappt. Bitte versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.')
    } finally {
      button.disabled = false
    }
  }

  private say(text: string): void {
    const place = this.querySelector('[role=alert]') ?? this.appendChild(document.createElement('p'))
    place.setAttribute('role', 'alert')
    place.textContent = text
  }
}

async function post(url: string, body: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

customElements.define('passkey-button', PasskeyButton)

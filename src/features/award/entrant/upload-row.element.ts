/** One file on its way: name, progress, what happens, and a button to cancel. */
export class UploadRow {
  readonly item = document.createElement('li')
  onCancel: () => void = () => {}
  private progress = document.createElement('progress')
  private words = document.createElement('span')
  private cancel = document.createElement('button')

  constructor(fileName: string) {
    const name = document.createElement('strong')
    name.textContent = fileName
    this.item.className = 'ik-uploads__file'
    this.progress.max = 100
    this.progress.value = 0
    this.progress.setAttribute('aria-label', `Fortschritt von ${fileName}`)
    this.words.textContent = 'Wartet …'
    this.cancel.type = 'button'
    this.cancel.className = 'kern-btn kern-btn--tertiary'
    this.cancel.append(labelled('Abbrechen'))
    this.cancel.setAttribute('aria-label', `Hochladen von ${fileName} abbrechen`)
    this.cancel.addEventListener('click', () => this.onCancel())
    this.item.append(name, this.progress, this.words, this.cancel)
  }

  progressed(sent: number, total: number): void {
    const percent = total === 0 ? 100 : Math.floor((sent / total) * 100)
    this.progress.value = percent
    this.words.textContent = percent === 100 ? 'Wird geprüft …' : `${percent} Prozent`
  }

  says(sentence: string): void {
    this.words.textContent = sentence
  }

  ended(outcome: 'stored' | 'refused' | 'cancelled', sentence: string): void {
    this.item.dataset.outcome = outcome
    this.words.textContent = sentence
    this.cancel.remove()
    if (outcome === 'stored') this.progress.value = 100
    else this.progress.remove()
    if (outcome === 'refused') this.words.setAttribute('role', 'alert')
  }
}

function labelled(text: string): HTMLSpanElement {
  const label = document.createElement('span')
  label.className = 'kern-label'
  label.textContent = text
  return label
}

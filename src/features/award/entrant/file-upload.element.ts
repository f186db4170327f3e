import { Upload, type DetailedError } from 'tus-js-client'
import { UploadRow } from './upload-row.element.ts'

const RETRY_AFTER_MS = [0, 1000, 3000, 5000, 10_000, 20_000]
const PIECE_BYTES = 5 * 1024 * 1024
const AT_ONCE = 3
const GENERIC = 'Die Übertragung ist nicht gelungen. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.'

/**
 * Sends the chosen files one by one instead of the whole form: each with its progress, resumed by itself after a broken
 * connection, each to be cancelled. Without it the same form sends them all at once.
 */
class FileUploadElement extends HTMLElement {
  private list = document.createElement('ul')
  private status = document.createElement('p')
  private waiting: (() => void)[] = []
  private running = 0
  private outcomes: ('stored' | 'refused' | 'cancelled')[] = []
  private expected = 0

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form || this.contains(this.list)) return
    this.list.className = 'ik-uploads'
    this.status.setAttribute('role', 'status')
    this.status.className = 'kern-body'
    form.after(this.list, this.status)
    form.addEventListener('submit', (event) => this.submitted(event, form))
  }

  /** What is missing in the form the server says better than we could: then it goes the way it goes without script. */
  private submitted(event: Event, form: HTMLFormElement): void {
    const input = form.querySelector<HTMLInputElement>('input[type=file]')
    const files = [...(input?.files ?? [])]
    const words = this.wordsOf(form)
    if (!input || files.length === 0 || !words.kind) return
    event.preventDefault()
    this.expected += files.length
    for (const file of files) this.enqueue(file, words)
    input.value = ''
  }

  private wordsOf(form: HTMLFormElement): Record<string, string> {
    const texts = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    return Object.fromEntries(texts)
  }

  private enqueue(file: File, words: Record<string, string>): void {
    const row = new UploadRow(file.name)
    this.list.append(row.item)
    const maxBytes = Number(this.getAttribute('max-bytes'))
    if (file.size > maxBytes)
      return this.ended(row, 'refused', 'Die Datei ist zu groß. Bitte verkleinern Sie sie oder teilen Sie sie auf.')
    if (file.size === 0)
      return this.ended(row, 'refused', 'Die Datei ist leer. Bitte prüfen Sie, ob sie vollständig gespeichert wurde.')
    const begin = () => this.send(file, words, row)
    row.onCancel = () => {
      this.waiting = this.waiting.filter((other) => other !== begin)
      this.ended(row, 'cancelled', 'Abgebrochen.')
    }
    this.waiting.push(begin)
    this.next()
  }

  private next(): void {
    if (this.running >= AT_ONCE) return
    const begin = this.waiting.shift()
    if (!begin) return
    this.running += 1
    begin()
  }

  private send(file: File, words: Record<string, string>, row: UploadRow): void {
    const free = () => {
      this.running -= 1
      this.next()
    }
    const upload = new Upload(file, {
      endpoint: this.getAttribute('endpoint') ?? '',
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_AFTER_MS,
      storeFingerprintForResuming: false,
      metadata: { ...words, fileName: file.name },
      onProgress: (sent, total) => row.progressed(sent, total),
      onShouldRetry: (error) => this.isWorthRetrying(error, row),
      onSuccess: () => {
        free()
        this.ended(row, 'stored', 'Gespeichert.')
      },
      onError: (error) => {
        free()
        this.ended(row, 'refused', sentenceOf(error))
      },
    })
    row.onCancel = () => {
      void upload.abort(true).catch(() => {})
      free()
      this.ended(row, 'cancelled', 'Abgebrochen.')
    }
    upload.start()
  }

  private isWorthRetrying(error: Error | DetailedError, row: UploadRow): boolean {
    const status = statusOf(error)
    const retry = status === 0 || status === 409 || status === 423 || status >= 500
    if (retry) row.says('Die Verbindung ist unterbrochen. Es geht gleich weiter …')
    return retry
  }

  private ended(row: UploadRow, outcome: 'stored' | 'refused' | 'cancelled', sentence: string): void {
    row.ended(outcome, sentence)
    this.outcomes.push(outcome)
    if (this.outcomes.length < this.expected) {
      this.status.textContent = `${this.outcomes.length} von ${this.expected} Dateien sind fertig.`
      return
    }
    this.finished()
  }

  /** When everything is stored the page shows it in its list; what was refused stays to be read. */
  private finished(): void {
    const stored = this.outcomes.filter((outcome) => outcome === 'stored').length
    const finished = new URL(this.getAttribute('finished') ?? '', location.href)
    finished.searchParams.set('gespeichert', String(stored))
    if (stored === this.expected) return location.assign(finished)
    this.status.textContent = `${stored} von ${this.expected} Dateien sind gespeichert. `
    if (stored === 0) return
    const link = document.createElement('a')
    link.className = 'kern-link'
    link.href = finished.href
    link.textContent = 'Liste der Anlagen aktualisieren'
    this.status.append(link)
  }
}

function statusOf(error: Error | DetailedError): number {
  return 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0
}

/** Our server answers with a sentence for people; anything else is not shown to them. */
function sentenceOf(error: Error | DetailedError): string {
  const status = statusOf(error)
  if (status === 0)
    return 'Die Verbindung ist abgebrochen. Bitte laden Sie die Datei noch einmal hoch; doppelt gespeichert wird nichts.'
  const body = 'originalResponse' in error ? (error.originalResponse?.getBody() ?? '') : ''
  return [413, 422, 429, 500].includes(status) && body !== '' && !body.startsWith('<') ? body : GENERIC
}

customElements.define('file-upload', FileUploadElement)

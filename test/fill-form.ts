import assert from 'node:assert/strict'
import { parseDocument } from 'htmlparser2'
import { nodesOf, type Node } from './forms.ts'

export type Filled = Record<string, string | string[]>
type Control = { name: string; value: string; kind: 'text' | 'choice' | 'button'; isSent: boolean }

/**
 * What a browser sends to `action` when somebody fills in a form of this page: fields as they stand, choices as they are made,
 * one button. Whatever is filled in must be there to be filled in, and each choice among those offered.
 */
export function fillForm(html: string, action: string, filled: Filled = {}): Filled {
  const forms = nodesOf(parseDocument(html) as Node, 'form').filter(({ attribs }) => attribs?.action === action)
  const sent = forms.map((form) => fill(controlsOf(form), filled)).find((one) => one !== null)
  assert.ok(
    sent,
    `the page has no form to ${action} that offers ${JSON.stringify(filled)}, but:\n${forms.map(described).join('\n')}`,
  )
  return sent
}

/** Null when the form does not offer what is to be filled in. */
function fill(controls: Control[], filled: Filled): Filled | null {
  const wanted = Object.entries(filled).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })))
  const fits = wanted.every(({ name, value }) =>
    controls.some((control) => control.name === name && (control.kind === 'text' || control.value === value)),
  )
  if (!fits) return null
  const button = controls.find(({ kind, name }) => kind === 'button' && name !== '')
  const pressed = button && !(button.name in filled) ? { [button.name]: button.value } : {}
  const standing = Object.groupBy(
    controls.filter(({ isSent }) => isSent),
    ({ name }) => name,
  )
  const untouched = Object.entries(standing).map(([name, own = []]) => [name, own.map(({ value }) => value)])
  return { ...(Object.fromEntries(untouched) as Filled), ...pressed, ...filled }
}

function controlsOf(form: Node): Control[] {
  return [
    ...nodesOf(form, 'input').map(inputControl),
    ...nodesOf(form, 'textarea').map((area) => control(area, 'text', { value: textOf(area).replace(/^\n/, ''), isSent: true })),
    ...nodesOf(form, 'button').map((button) => control(button, 'button', { isSent: false })),
    ...nodesOf(form, 'select').flatMap(optionControls),
  ].filter(({ name, kind }) => name !== '' || kind === 'button')
}

function inputControl(input: Node): Control {
  const type = input.attribs?.type ?? 'text'
  if (type === 'checkbox' || type === 'radio') return control(input, 'choice', { isSent: 'checked' in (input.attribs ?? {}) })
  return control(input, type === 'hidden' ? 'choice' : 'text', { isSent: true })
}

function optionControls(select: Node): Control[] {
  const options = nodesOf(select, 'option')
  const chosen = options.find(({ attribs }) => attribs && 'selected' in attribs) ?? options[0]
  return options.map((option) => ({
    name: select.attribs?.name ?? '',
    value: option.attribs?.value ?? '',
    kind: 'choice',
    isSent: option === chosen,
  }))
}

function control(node: Node, kind: Control['kind'], more: { value?: string; isSent: boolean }): Control {
  return { name: node.attribs?.name ?? '', value: node.attribs?.value ?? '', kind, ...more }
}

function textOf(node: Node): string {
  return (node.children ?? []).map((child) => child.data ?? textOf(child)).join('')
}

function described(form: Node): string {
  return controlsOf(form)
    .map(({ name, value }) => `${name}=${value.slice(0, 40)}`)
    .join(' ')
}

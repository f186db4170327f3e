/** The id of the control that carries this name; the error summary links to it. In a group it is the first control. */
export function fieldId(name: string): string {
  return `feld-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`
}

export const hintId = (name: string) => `${fieldId(name)}-hinweis`
export const limitId = (name: string) => `${fieldId(name)}-grenze`
export const errorId = (name: string) => `${fieldId(name)}-fehler`

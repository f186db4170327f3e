/** What is said of an upload that did not arrive as it should; what its content is against is in `contentRefusalText`. */
export function uploadText(megabytes: number) {
  return {
    missing: 'Bitte wählen Sie eine Datei aus.',
    broken: 'Die Datei ist nicht vollständig angekommen. Bitte laden Sie sie noch einmal hoch.',
    'too-large': `Die Datei ist größer als ${megabytes} MB. Bitte verkleinern Sie sie.`,
  }
}

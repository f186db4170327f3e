/** What may be chosen in the steps that only editors have; '' is what stands without a word. */
const CHOICES: Record<string, { value: string; label: string }[]> = {
  checked: [
    { value: '', label: 'bleibt, wie er ist' },
    { value: 'anew', label: 'Quellen neu gelesen: Stand ist der Tag, an dem die Berichtigung eingereicht wird' },
  ],
  picture: [
    { value: '', label: 'behalten' },
    { value: 'dropped', label: 'weglassen' },
  ],
}

export function choicesOf(name: string): { value: string; label: string }[] {
  return CHOICES[name] ?? []
}

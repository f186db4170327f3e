import type { Asked } from './draft-fields.rules.ts'
import type { StepName } from './draft-steps.rules.ts'

/** What only the editors are asked, of a profile that no organisation answers for. */
export const EDITORS_QUESTIONS = {
  sources: {
    sources: {
      label: 'Quellen',
      control: 'addresses',
      max: 3000,
      hint: 'Woher die Angaben stammen: eine Adresse in jeder Zeile, jede beginnt mit https://',
    },
    checked: {
      label: 'Stand der Angaben',
      control: 'choice',
      choices: [
        { value: '', label: 'bleibt, wie er ist' },
        { value: 'anew', label: 'Quellen neu gelesen: Stand ist der Tag, an dem die Berichtigung eingereicht wird' },
      ],
      hint: 'Nur wer die Quellen neu gelesen hat, darf den Stand erneuern. Ein berichtigter Schreibfehler macht die Angaben nicht jünger.',
      optional: true,
    },
  },
  prize: {
    prizesWon: {
      label: 'Preise des Landespreises',
      control: 'text',
      max: 600,
      hint: 'Eine Zeile für jeden, zum Beispiel „Preisträger: 1. Landespreis 2023/2024“. Was hier im Portal verliehen wurde, steht von selbst am Steckbrief.',
      optional: true,
    },
    prizesJoined: {
      label: 'Teilnahmen am Landespreis',
      control: 'text',
      max: 600,
      hint: 'Eine Zeile für jede, zum Beispiel „Teilnehmer 1. Landespreis 2023/2024“.',
      optional: true,
    },
  },
  picture: {
    picture: {
      label: 'Bild aus dem früheren Portal',
      control: 'choice',
      choices: [
        { value: '', label: 'behalten' },
        { value: 'dropped', label: 'weglassen' },
      ],
      optional: true,
    },
    pictureAlt: {
      label: 'Bildbeschreibung',
      control: 'line',
      max: 500,
      hint: 'Was auf dem Bild zu sehen ist. Menschen, die es nicht sehen, hören diesen Satz.',
    },
    pictureCredit: {
      label: 'Urheber und Rechte',
      control: 'line',
      max: 600,
      hint: 'Wer das Bild gemacht hat, und wer erlaubt hat, es zu veröffentlichen. Ist das nicht zu klären, lassen Sie das Bild weg.',
    },
  },
} satisfies Partial<Record<StepName, Record<string, Asked>>>

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { AT_400_PERCENT, press, tick, type } from './by-keyboard.ts'

const SEARCH = 'Kommune oder Verband suchen'

/** With script: a combobox whose list must be seen too. */
export async function pickPlace(page: Page, name: string): Promise<void> {
  await type(page, SEARCH, name)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  const active = page.locator('[role=option][aria-selected=true]')
  const box = await active.boundingBox()
  assert.ok(
    box && box.y >= 0 && box.y + box.height <= AT_400_PERCENT.height && box.x >= 0,
    `suggestion at ${JSON.stringify(box)}`,
  )
  await page.keyboard.press('Enter')
  await page.locator('.ik-place-picker__place', { hasText: name }).waitFor()
}

/** Without: a search that answers with a page, on which the found are ticked. `legend` names the picker. */
export async function searchPlace(page: Page, name: string, legend: string): Promise<void> {
  await type(page, SEARCH, name)
  await press(page, `Suchen ${legend}`)
  if (!(await page.getByRole('checkbox', { name, exact: true }).isChecked())) await tick(page, name)
  await press(page, 'Auswahl übernehmen')
}

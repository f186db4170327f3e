import { noBrowser, openBrowser } from '../test/browser.ts'

export type FirstVisit = { firstVisitKb: number; firstVisitRequests: number }

/** What goes over the wire when somebody sees the start page for the first time: all bodies as sent, compressed. */
export async function measureFirstVisit(url: string): Promise<FirstVisit | null> {
  if (noBrowser) return null
  const browser = await openBrowser()
  const page = await (await browser.newContext()).newPage()
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  let bytes = 0
  let requests = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += 1
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await browser.close()
  return { firstVisitKb: Math.round(bytes / 102.4) / 10, firstVisitRequests: requests }
}

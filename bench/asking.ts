import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Each address in turn, so many times over a connection that stays open; milliseconds until the last byte of each answer. */
export async function askInTurn(
  url: string,
  addresses: string[],
  { times, recorded = false }: { times: number; recorded?: boolean },
): Promise<number[]> {
  const all: number[] = []
  for (let round = 0; round < times; round += 1)
    for (const address of addresses) all.push(await timeOf(url + address, recorded ? { 'x-bench': address } : {}))
  return all
}

export function timeOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - began)
        else reject(new Error(`${url} was answered with ${answer.statusCode}`))
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

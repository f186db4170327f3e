export const TWICE = ['one after the other', 'at once'] as const

/** The same form two times; of each answer its status and where it leads, so that both can be compared. */
export async function sendTwice(send: () => Promise<Response>, how: (typeof TWICE)[number]): Promise<string[]> {
  const first = send()
  if (how === 'one after the other') await first
  const answers = await Promise.all([first, send()])
  return answers.map((answer) => `${answer.status} ${answer.headers.get('location') ?? ''}`)
}

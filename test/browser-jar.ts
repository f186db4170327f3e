import type { TestSite } from './site.ts'

type Ask = NonNullable<Parameters<TestSite['request']>[1]>

/** A visitor who keeps cookies, as a browser does. */
export function visitor({ request }: Pick<TestSite, 'request'>) {
  const jar = new Map<string, string>()
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const ask = async (path: string, how: Ask = {}) => keep(await request(path, { ...how, cookie: cookie() }))
  return {
    jar,
    cookie,
    get: (path: string) => ask(path),
    post: (path: string, form: Record<string, string | string[]> = {}) => ask(path, { form }),
    ask,
    /** Follows redirects to the page at the end. */
    follow: async (answer: Response): Promise<{ path: string; answer: Response }> => {
      let path = ''
      let now = answer
      while (now.status === 303) {
        path = now.headers.get('location') ?? '/'
        now = await ask(path)
      }
      return { path, answer: now }
    },
  }
}

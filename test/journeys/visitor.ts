/** A browser without a screen, for what is said between it and the program: one person's cookies and forms. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(
    path: string,
    form: Record<string, string> | FormData,
    headers?: Record<string, string>,
  ): Promise<Response>
}

type Asked = { readonly method?: string; readonly body?: BodyInit; readonly headers: Record<string, string> }

/** `address` is a function where the program may come back at another one. */
export function visitor(address: string | (() => string)): Visitor {
  const home = typeof address === 'string' ? () => address : address
  const cookies = new Map<string, string>()
  const ask = async (path: string, { headers, ...init }: Asked): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(path, home()), {
      redirect: 'manual',
      ...init,
      headers: { ...(cookie && { Cookie: cookie }), ...headers },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    return answer
  }
  return {
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, form, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: form instanceof FormData ? form : new URLSearchParams(form),
        headers: { Origin: home(), 'Sec-Fetch-Site': 'same-origin', ...headers },
      }),
  }
}

/** Somebody who has chosen to be the first with the role, in the demo; and the cookie that a browser needs for it. */
export async function signedInAs(address: string, role: string) {
  const who = visitor(address)
  const page = await (await who.get('/sign-in')).text()
  const [, seat = ''] = new RegExp(`name="seat" value="([^"]+)"(?:(?!<form).)*?<p>${role},`).exec(page)!
  const answer = await who.post('/sign-in/demo', { seat, back: '/' })
  const [, name = '', value = ''] = /^(\w+)=([^;]+)/.exec(answer.headers.getSetCookie()[0]!)!
  return { visitor: who, cookie: { name, value, url: address } }
}

/** The value of the choice with the label, in a form. */
export function optionIn(page: string, label: string): string {
  return new RegExp(`<option value="([^"]+)"[^>]*>${label}<`).exec(page)![1]!
}

import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  readonly url: string
  /** The mails that nobody has taken out, as they came. */
  readonly mails: readonly string[]
  /** Waits for the next mail to the address, takes it out, and answers with its code. */
  codeTo(address: string): Promise<string>
  close(): Promise<void>
}

/** A real one, that keeps what it is given. What `refuse` answers for an address, such as 550, is said to its sender. */
export async function startMailServer({
  refuse = () => null,
  port: wanted = 0,
}: {
  readonly refuse?: (address: string) => number | null
  readonly port?: number
} = {}): Promise<MailServer> {
  const mails: string[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      const code = refuse(address)
      if (code === null) return done()
      done(Object.assign(new Error(`Mailbox <${address}> is not here`), { responseCode: code }))
    },
    onData: (stream, _session, done) => {
      let mail = ''
      stream.setEncoding('utf8').on('data', (text: string) => (mail += text))
      stream.on('end', () => {
        mails.push(mail)
        done()
      })
    },
  })
  smtp.listen(wanted, 'localhost')
  await once(smtp.server, 'listening')
  const { port } = smtp.server.address() as { port: number }
  return {
    url: `smtp://localhost:${port}`,
    mails,
    codeTo: async (address) => {
      const find = () => mails.findIndex((each) => each.includes(`To: ${address}`))
      while (find() < 0) await sleep(20)
      const [mail] = mails.splice(find(), 1)
      return /^Subject: Din kod till Samsyn: (\d{6})\r?$/m.exec(mail!)![1]!
    },
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  }
}

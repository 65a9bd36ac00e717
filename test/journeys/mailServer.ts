import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  readonly url: string
  /** The mails that nobody has taken out, as they came. */
  readonly mails: readonly string[]
  /** Waits for the next mail to the address, takes it out, and answers with its code. */
  codeTo(address: string): Promise<string>
  close(): void
}

/** A real one, that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      let mail = ''
      stream.setEncoding('utf8').on('data', (text: string) => (mail += text))
      stream.on('end', () => {
        mails.push(mail)
        done()
      })
    },
  })
  smtp.listen(0, 'localhost')
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
    close: () => smtp.close(),
  }
}

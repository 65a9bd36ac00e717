import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  readonly url: string
  /** Every mail as it came, the latest last. */
  readonly mails: readonly string[]
  /** The code in the latest mail to the address: it has been delivered before the page that asks for it is shown. */
  codeTo(address: string): string
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
    codeTo: (address) => {
      const mail = mails.findLast((each) => each.includes(`To: ${address}`))!
      return /^Subject: Din kod till Samsyn: (\d{6})\r?$/m.exec(mail)![1]!
    },
    close: () => smtp.close(),
  }
}

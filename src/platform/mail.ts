import nodemailer from 'nodemailer'
import type { Configuration } from './configuration.ts'
import type { Log } from './log.ts'

type Address = { readonly name: string; readonly address: string }

export type Message = {
  readonly to: string | Address
  readonly subject: string
  readonly text: string
  /** To whom an answer goes; left out, to the address that it comes from. */
  readonly replyTo?: Address
  /** The same for each attempt at the same message: who gets it twice can tell. */
  readonly messageId?: string
  /** The language that it is written in. */
  readonly language?: string
}

export type Mailer = {
  /** False: no mail server is configured, and messages stand in the log. */
  readonly delivers: boolean
  send(message: Message): Promise<void>
}

export function makeMailer(configuration: Configuration, log: Log): Mailer {
  if (!configuration.smtpUrl) {
    return {
      delivers: false,
      // The one secret that reaches the log, and only where nobody has configured any other way to deliver it.
      send: async (message) =>
        log.warn({ subject: message.subject }, 'No mail server is configured (SMTP_URL)'),
    }
  }
  // A server that does not answer is given up soon: somebody waits, and who sends by job tries again.
  const transport = nodemailer.createTransport({
    url: configuration.smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  return {
    delivers: true,
    send: async ({ language, ...message }) => {
      const headers = language === undefined ? {} : { 'Content-Language': language }
      await transport.sendMail({ from: configuration.mailFrom, ...message, headers })
    },
  }
}

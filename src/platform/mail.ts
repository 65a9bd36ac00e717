import nodemailer from 'nodemailer'
import type { Configuration } from './configuration.ts'
import type { Log } from './log.ts'

export type Message = { readonly to: string; readonly subject: string; readonly text: string }

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
  const transport = nodemailer.createTransport(configuration.smtpUrl)
  return {
    delivers: true,
    send: async (message) => {
      await transport.sendMail({ from: configuration.mailFrom, ...message })
    },
  }
}

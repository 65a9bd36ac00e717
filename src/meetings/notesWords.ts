import { defineWords } from '../i18n/words.ts'

/** The words of the printed notes. */
/** The rule in words, and what those who took part did not meet of it; null where there is none. */
type Composed = { readonly rule: string; readonly unmet: readonly string[] } | null

export const notesWords = defineWords(
  {
    papers: 'Underlag',
    notes: 'Minnesanteckningar',
    draft: 'Utkast',
    closedOn: (date: string) => `Avslutad ${date}`,
    date: 'Datum',
    time: 'Tid',
    place: 'Plats',
    at: (hours: string) => `Kl.\u00a0${hours}`,
    purpose: 'Syftet',
    noPurpose: 'Inget syfte är antaget.',
    version: (version: number, date: string) => `Version ${version}, antagen ${date}`,
    checkQuestion: 'Höll vi oss till syftet i dag?',
    attendance: 'Deltagare',
    summary: (partaking: number, parties: number, composed: Composed) =>
      [
        `${partaking} av ${parties} parter deltog.`,
        composed && composed.unmet.length === 0 ? `Sammansättningen var uppfylld: ${composed.rule}.` : '',
        ...(composed && composed.unmet.length > 0
          ? [`Sammansättningen var inte uppfylld: ${composed.rule}.`, ...composed.unmet]
          : []),
      ]
        .filter(Boolean)
        .join(' '),
    summaryBefore: (partaking: number, parties: number) =>
      `${partaking} av ${parties} parter har sagt att de deltar.`,
    noSeats: 'Ingen har något uppdrag i organet.',
    columns: { party: 'Part', name: 'Namn', role: 'Uppdrag', attendance: 'Deltagande' },
    roles: { coordinator: 'Samordnare', leader: 'Förtroendevald', official: 'Tjänsteman' },
    states: { unanswered: 'Inte svarat', present: 'Deltog', absent: 'Deltog inte' },
    statesBefore: { unanswered: 'Inte svarat', present: 'Deltar', absent: 'Deltar inte' },
    substitute: (name: string) => `Ersättare: ${name}`,
    agenda: 'Dagordning',
    agendaAndNotes: 'Dagordning och anteckningar',
    dissent: 'Avvikande mening',
    effects: 'Effekter som visades',
    effectsBefore: 'Effekter att visa',
    nextMeeting: (when: string, place: string) => `Nästa träff är ${when}, ${place}.`,
    noNextMeeting: 'Ingen ny träff är planerad än.',
    welcome: 'Säg till samordnaren om du inte kan vara med.',
    page: 'Sida {page} av {pages}',
    printed: (when: string) => `Utskriven ${when}`,
    fileName: (date: string, body: string) => `anteckningar-${date}-${body}.pdf`,
    papersFileName: (date: string, body: string) => `underlag-${date}-${body}.pdf`,
    download: 'Hämta som PDF',
    source: 'Källa',
  },
  {
    papers: 'Papers',
    notes: 'Notes',
    draft: 'Draft',
    closedOn: (date) => `Closed on ${date}`,
    date: 'Date',
    time: 'Time',
    place: 'Place',
    at: (hours) => hours,
    purpose: 'The purpose',
    noPurpose: 'No purpose is agreed.',
    version: (version, date) => `Version ${version}, agreed on ${date}`,
    checkQuestion: 'Did we keep to the purpose today?',
    attendance: 'Attendance',
    summary: (partaking, parties, composed) =>
      [
        `${partaking} of ${parties} parties took part.`,
        composed && composed.unmet.length === 0 ? `The composition was fulfilled: ${composed.rule}.` : '',
        ...(composed && composed.unmet.length > 0
          ? [`The composition was not fulfilled: ${composed.rule}.`, ...composed.unmet]
          : []),
      ]
        .filter(Boolean)
        .join(' '),
    summaryBefore: (partaking, parties) =>
      `${partaking} of ${parties} parties have said that they take part.`,
    noSeats: 'Nobody holds a seat in the body.',
    columns: { party: 'Party', name: 'Name', role: 'Role', attendance: 'Attendance' },
    roles: { coordinator: 'Coordinator', leader: 'Elected leader', official: 'Official' },
    states: { unanswered: 'Not answered', present: 'Took part', absent: 'Did not take part' },
    statesBefore: { unanswered: 'Not answered', present: 'Takes part', absent: 'Does not take part' },
    substitute: (name) => `Substitute: ${name}`,
    agenda: 'Agenda',
    agendaAndNotes: 'Agenda and notes',
    dissent: 'Dissenting opinion',
    effects: 'Effects that were shown',
    effectsBefore: 'Effects to show',
    nextMeeting: (when, place) => `The next meeting is on ${when}, ${place}.`,
    noNextMeeting: 'No new meeting is planned yet.',
    welcome: 'Tell the coordinator if you cannot take part.',
    page: 'Page {page} of {pages}',
    printed: (when) => `Printed on ${when}`,
    fileName: (date, body) => `notes-${date}-${body}.pdf`,
    papersFileName: (date, body) => `papers-${date}-${body}.pdf`,
    download: 'Download as PDF',
    source: 'Source',
  },
)

import { defineWords } from '../i18n/words.ts'

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`)
const daysEn = (count: number) => (count === 1 ? '1 day' : `${count} days`)

/** Of the page on which a reminder is written, and of the letter that it proposes. */
export const reminderWords = defineWords(
  {
    reminder: {
      title: 'Ny påminnelse',
      answer: (party: string, count: number) =>
        count === 1
          ? `En påminnelse till ${party} om en sak.`
          : `En påminnelse till ${party} om ${count} saker.`,
      recently: (date: string, to: string) =>
        `Parten blev påmind ${date}. Brevet gick till ${to}. Vänta gärna en vecka innan du påminner igen.`,
      recentlyTitle: 'Nyss påmind.',
      before: (date: string, to: string) => `Senast påmind ${date}. Brevet gick till ${to}.`,
      language: 'Brevets språk',
      languages: { sv: 'Svenska', en: 'Engelska' },
    },
    letter: {
      subject: (partnership: string, party: string, count: number) =>
        count === 1
          ? `${partnership}: en sak väntar på ${party}`
          : `${partnership}: ${count} saker väntar på ${party}`,
      hello: 'Hej!',
      lead: (partnership: string, party: string, count: number) =>
        count === 1
          ? `En sak i ${partnership} väntar på ${party}.`
          : `${count} saker i ${partnership} väntar på ${party}. Det som betyder mest står först.`,
      due: (date: string, late: number) =>
        late > 0
          ? `Det skulle ha varit gjort senast ${date}, för ${days(late)} sedan.`
          : `Det ska vara gjort senast ${date}.`,
      since: (date: string) => `Det har väntat sedan ${date}.`,
      decides: 'Ett ja till räcker för att det ska gälla, och det kan bli ert.',
      needed: 'Det kan inte gälla förrän fler har svarat.',
      people: (names: string) => `Det gäller ${names}.`,
      how: {
        answer:
          'Ta det beslut som behövs och skriv in det på sidan, eller svara på det här brevet med datum, paragraf och diarienummer.',
        acceptance: 'Öppna sidan och se vad som har ändrats.',
        expired: 'Öppna sidan och välj vad som ska hända.',
        effect: 'Öppna sidan och visa vad det blev.',
        action: 'Öppna sidan och berätta om den är gjord, och vad det blev av den.',
        support: 'Öppna sidan och svara ja, delvis eller nej.',
        question: 'Öppna sidan och skriv svaret, eller varför frågan inte längre behövs.',
        proposal: 'Öppna sidan, bedöm förslaget och skriv svaret.',
        evaluation: 'Öppna sidan och skriv vad ni har kommit fram till.',
        report: 'Skriv på sidan, eller svara på det här brevet, vad som är gjort och vad som är kvar.',
        seat: 'Utse någon, och svara på det här brevet med namn och e-postadress.',
        matter: 'Öppna ärendet och för det vidare.',
        agreement: 'Öppna överenskommelsen och se vad som behöver göras.',
        meeting: 'Öppna sidan och avsluta träffen.',
        attendance: 'Svara på det här brevet om ni kommer, eller vem som kommer i stället och varför.',
        assessment:
          'Var och en svarar för sig på sidan. Det tar några minuter, och ingen får veta vem som har svarat vad.',
        digest: 'Öppna sidan, läs texten och säg om den kan skickas.',
        knowledge: 'Öppna sidan och skriv om kunskapen håller.',
        signal: 'Öppna sidan och skriv vad du ser.',
        register: 'Svara på det här brevet med var det är registrerat och vilket diarienummer det har.',
        terms: 'Öppna sidan och sätt en dag.',
      },
      more: (count: number) => (count === 1 ? 'Och en sak till:' : `Och ${count} saker till:`),
      end: 'Har ni redan gjort något av det här, eller är något oklart? Svara på brevet, så hjälps vi åt.',
      regards: 'Vänliga hälsningar',
    },
  },
  {
    reminder: {
      title: 'New reminder',
      answer: (party, count) =>
        count === 1 ? `A reminder to ${party} of one thing.` : `A reminder to ${party} of ${count} things.`,
      recently: (date, to) =>
        `The party was reminded on ${date}. The letter went to ${to}. A week between reminders is kinder.`,
      recentlyTitle: 'Reminded just now.',
      before: (date, to) => `Last reminded on ${date}. The letter went to ${to}.`,
      language: 'Language of the letter',
      languages: { sv: 'Swedish', en: 'English' },
    },
    letter: {
      subject: (partnership, party, count) =>
        count === 1
          ? `${partnership}: one thing waits for ${party}`
          : `${partnership}: ${count} things wait for ${party}`,
      hello: 'Hello!',
      lead: (partnership, party, count) =>
        count === 1
          ? `One thing in ${partnership} waits for ${party}.`
          : `${count} things in ${partnership} wait for ${party}. What matters most stands first.`,
      due: (date, late) =>
        late > 0 ? `It was to be done by ${date}, ${daysEn(late)} ago.` : `It is to be done by ${date}.`,
      since: (date) => `It has waited since ${date}.`,
      decides: 'One more yes is enough for it to be in force, and it can be yours.',
      needed: 'It cannot be in force before more have answered.',
      people: (names) => `It is about ${names}.`,
      how: {
        answer:
          'Take the decision that is needed and enter it on the page, or answer this letter with its date, paragraph and diary number.',
        acceptance: 'Open the page and see what has been changed.',
        expired: 'Open the page and choose what shall happen.',
        effect: 'Open the page and show what came of it.',
        action: 'Open the page and tell whether it is done, and what came of it.',
        support: 'Open the page and answer yes, in part or no.',
        question: 'Open the page and write the answer, or why the question is no longer needed.',
        proposal: 'Open the page, judge the proposal and write the answer.',
        evaluation: 'Open the page and write what you have found.',
        report: 'Write on the page, or answer this letter, what has been done and what is left.',
        seat: 'Appoint somebody, and answer this letter with a name and a mail address.',
        matter: 'Open the matter and take it on.',
        agreement: 'Open the agreement and see what needs to be done.',
        meeting: 'Open the page and close the meeting.',
        attendance: 'Answer this letter whether you come, or who comes instead and why.',
        assessment:
          'Each answers by themselves on the page. It takes some minutes, and nobody is told who answered what.',
        digest: 'Open the page, read the text and say whether it can be sent.',
        knowledge: 'Open the page and write whether the knowledge holds.',
        signal: 'Open the page and write what you see.',
        register: 'Answer this letter with where it is registered and its diary number.',
        terms: 'Open the page and set a day.',
      },
      more: (count) => (count === 1 ? 'And one thing more:' : `And ${count} things more:`),
      end: 'Have you done some of this already, or is something unclear? Answer this letter, and we help each other.',
      regards: 'Kind regards',
    },
  },
)

import { defineWords } from '../i18n/words.ts'

export const refusalWords = defineWords(
  {
    fileTooLarge: (megabytes: number) =>
      `Filen är för stor. Den får vara högst ${megabytes} MB. Dela upp den, eller läs in den med kommandot samsyn import.`,
    formTooLarge: 'Formuläret är för stort. Korta texten och försök igen.',
    elsewhere: 'Formuläret skickades inte från Samsyn. Öppna sidan på nytt och försök igen.',
    clash: 'Någon annan hann före med samma sak. Gå tillbaka, läs om sidan och se vad som har ändrats.',
    unreadable: 'Det som skickades gick inte att läsa. Gå tillbaka och försök igen.',
  },
  {
    fileTooLarge: (megabytes: number) =>
      `The file is too large. It may be at most ${megabytes} MB. Split it, or load it with the command samsyn import.`,
    formTooLarge: 'The form is too large. Shorten the text and try again.',
    elsewhere: 'The form was not sent from Samsyn. Open the page again and retry.',
    clash: 'Somebody else did the same thing first. Go back, reload the page and see what has changed.',
    unreadable: 'What was sent could not be read. Go back and try again.',
  },
)

export const platformWords = defineWords(
  {
    fields: {
      tooLong: (max: number) => `Texten är för lång. Den får ha högst ${max} tecken.`,
      identityNumber:
        'Texten innehåller ett personnummer eller samordningsnummer. Samsyn tar inte emot uppgifter om enskilda. Ta bort numret.',
      notANumber: 'Skriv ett tal, till exempel 80,9.',
      notMoney: 'Skriv en summa i kronor, till exempel 1 250 000.',
      notWhole: 'Skriv ett heltal, till exempel 20.',
      outside: (min: number, max: number) => `Talet ska vara mellan ${min} och ${max}.`,
      notAYear: 'Skriv ett årtal med fyra siffror, till exempel 2027.',
      notADate: 'Skriv ett datum som finns, till exempel 2025-03-14.',
      notATime: 'Skriv en tid, till exempel 9.00.',
      notAnEmail: 'Skriv en e-postadress, till exempel anna@kommun.se.',
    },
    meanwhile: {
      both: 'Någon annan har ändrat det här medan du skrev. Det som är sparat står under ditt. För ihop dem och spara igen.',
      theirs: 'Någon annan har ändrat det här medan du skrev. Nu står det som de sparade det. Spara igen.',
      label: 'Sparat av någon annan',
      nothing: 'Inget.',
    },
  },
  {
    fields: {
      tooLong: (max: number) => `The text is too long. It may have at most ${max} characters.`,
      identityNumber:
        'The text holds a personal identity number. Samsyn takes no details about individuals. Remove the number.',
      notANumber: 'Write a number, for instance 80.9.',
      notMoney: 'Write a sum in kronor, such as 1 250 000.',
      notWhole: 'Write a whole number, for instance 20.',
      outside: (min: number, max: number) => `The number must lie between ${min} and ${max}.`,
      notAYear: 'Write a year with four digits, for instance 2027.',
      notADate: 'Write a date that exists, for instance 2025-03-14.',
      notATime: 'Write a time, for instance 9:00.',
      notAnEmail: 'Write an e-mail address, for instance anna@kommun.se.',
    },
    meanwhile: {
      both: 'Somebody else changed this while you were writing. What is saved stands below yours. Merge them and save again.',
      theirs:
        'Somebody else changed this while you were writing. It now stands as they saved it. Save again.',
      label: 'Saved by somebody else',
      nothing: 'Nothing.',
    },
  },
)

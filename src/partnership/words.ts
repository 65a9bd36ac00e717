import { capitalised, formatList } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'

/** The partnership's own page, and what its other pages share. */
export const partnershipWords = defineWords(
  {
    title: 'Partnerskapet',
    answer: (municipalities: number, regions: number, others: number) => {
      const all = [
        municipalities > 0 ? (municipalities === 1 ? 'en kommun' : `${municipalities} kommuner`) : null,
        regions > 0 ? (regions === 1 ? 'regionen' : `${regions} regioner`) : null,
        others > 0 ? (others === 1 ? 'en annan part' : `${others} andra parter`) : null,
      ].filter((part) => part !== null)
      return `${capitalised(formatList('sv', all))} är lika mycket huvudmän. Ingen kan besluta åt någon annan.`
    },
    onlyParty: (party: string) => `${party} är ensam huvudman.`,
    parties: 'Parter',
    copyLead: 'Varje part kan ta med sig en fullständig kopia av allt som finns här.',
    takeCopy: 'Ta ut en kopia',
    bodies: 'Organ och uppdrag',
    seatless: 'Ingen har något uppdrag här ännu.',
    choose: 'Välj',
    optional: 'frivilligt',
    addSeat: 'Lägg till ett uppdrag',
    seatsLead: 'Öppna ett organ för att ändra det, och dess uppdrag för att se eller avsluta dem.',
  },
  {
    title: 'The partnership',
    answer: (municipalities, regions, others) => {
      const all = [
        municipalities > 0
          ? municipalities === 1
            ? 'one municipality'
            : `${municipalities} municipalities`
          : null,
        regions > 0 ? (regions === 1 ? 'the region' : `${regions} regions`) : null,
        others > 0 ? (others === 1 ? 'one other party' : `${others} other parties`) : null,
      ].filter((part) => part !== null)
      return `${capitalised(formatList('en', all))} are equal principals. None can decide for another.`
    },
    onlyParty: (party) => `${party} is the only principal.`,
    parties: 'Parties',
    copyLead: 'Each party can take a complete copy of everything here.',
    takeCopy: 'Take a copy',
    bodies: 'Bodies and seats',
    seatless: 'Nobody holds a seat here yet.',
    choose: 'Choose',
    optional: 'optional',
    addSeat: 'Add a seat',
    seatsLead: 'Open a body to change it, and its seats to see or end them.',
  },
)

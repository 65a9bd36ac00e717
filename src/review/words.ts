import { defineWords } from '../i18n/words.ts'

export const reviewWords = defineWords(
  {
    onlyMembers:
      'Det som sades i en kartläggning läser bara de som gör den. Be den som leder kartläggningen att lägga till dig.',
    onlyLead: 'Det här gör den som leder kartläggningen.',
  },
  {
    onlyMembers:
      'What was said in a review is read only by those who do it. Ask the person who leads the review to add you.',
    onlyLead: 'This is done by the person who leads the review.',
  },
)

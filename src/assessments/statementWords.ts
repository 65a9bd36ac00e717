import { defineWords } from '../i18n/words.ts'

/** Never change what a statement means: give it a new name, and put it in a new set. */
export const statementWords = defineWords(
  {
    purpose: {
      text: 'Vi vet vad samverkan är till för.',
      low: 'Vi skulle svara olika, var och en av oss.',
      middle: 'De flesta av oss skulle säga ungefär samma sak.',
      high: 'Alla hos oss kan säga det med egna ord.',
    },
    equality: {
      text: 'Alla huvudmän är jämbördiga.',
      low: 'Några få avgör.',
      middle: 'Alla hörs, men några väger tyngre.',
      high: 'Storleken spelar ingen roll när vi avgör.',
    },
    promises: {
      text: 'Det vi lovar varandra blir gjort.',
      low: 'Det mesta stannar på papper.',
      middle: 'Ungefär hälften blir gjort.',
      high: 'Vi gör det, eller säger varför inte.',
    },
    time: {
      text: 'Vi har tid för uppdraget.',
      low: 'Det får plats på kvällar och helger.',
      middle: 'Vi hinner med träffarna, men inte arbetet emellan.',
      high: 'Tid är avsatt både för träffarna och för arbetet emellan.',
    },
    home: {
      text: 'Det vi kommer fram till når hem och märks i vår budget.',
      low: 'Hemma vet man inte om det.',
      middle: 'Man vet om det, men det påverkar inget.',
      high: 'Man vet om det, och det syns i planen och budgeten.',
    },
    reach: {
      text: 'Det vi kommer fram till når hem.',
      low: 'Hemma vet man inte om det.',
      middle: 'Ledningen får höra det.',
      high: 'Alla som berörs vet vad det betyder för dem.',
    },
    budget: {
      text: 'De gemensamma målen väger in i vår egen budget.',
      low: 'De nämns inte.',
      middle: 'De nämns, men styr inga pengar.',
      high: 'Vi kan peka på vad de har styrt.',
    },
    openness: {
      text: 'Vi kan säga det som är svårt.',
      low: 'Det svåra sägs i korridoren.',
      middle: 'Vi säger det när någon frågar.',
      high: 'Vi tar upp det själva, i rummet.',
    },
    effect: {
      text: 'Arbetet märks för invånarna.',
      low: 'Jag kan inte nämna något.',
      middle: 'Jag kan nämna något, men inte visa det.',
      high: 'Vi kan visa det med siffror.',
    },
  },
  {
    purpose: {
      text: 'We know what the partnership is for.',
      low: 'Each of us would give a different answer.',
      middle: 'Most of us would say roughly the same.',
      high: 'Everyone with us can say it in their own words.',
    },
    equality: {
      text: 'All principals are equals.',
      low: 'A few decide.',
      middle: 'All are heard, but some weigh more.',
      high: 'Size does not matter when we decide.',
    },
    promises: {
      text: 'What we promise each other gets done.',
      low: 'Most of it stays on paper.',
      middle: 'About half of it gets done.',
      high: 'We do it, or say why not.',
    },
    time: {
      text: 'We have time for the assignment.',
      low: 'It is done in evenings and at weekends.',
      middle: 'We manage the meetings, but not the work between them.',
      high: 'Time is set aside for the meetings and the work between them.',
    },
    home: {
      text: 'What we arrive at reaches home and shows in our budget.',
      low: 'At home nobody knows of it.',
      middle: 'It is known, but changes nothing.',
      high: 'It is known, and shows in the plan and the budget.',
    },
    reach: {
      text: 'What we arrive at reaches home.',
      low: 'At home nobody knows of it.',
      middle: 'The management hears of it.',
      high: 'All who are concerned know what it means for them.',
    },
    budget: {
      text: 'The shared targets weigh in our own budget.',
      low: 'They are not mentioned.',
      middle: 'They are mentioned, but direct no money.',
      high: 'We can point to what they have directed.',
    },
    openness: {
      text: 'We can say what is difficult.',
      low: 'What is difficult is said in the corridor.',
      middle: 'We say it when somebody asks.',
      high: 'We raise it ourselves, in the room.',
    },
    effect: {
      text: 'The work makes a difference to residents.',
      low: 'I cannot name anything.',
      middle: 'I can name something, but not show it.',
      high: 'We can show it in figures.',
    },
  },
)

import type { DemoCommunication } from './communication.ts'
import { meaningsOfJonkoping, meaningsOfVarmland } from './meanings.ts'

export const communicationOfVarmland: DemoCommunication = {
  meanings: meaningsOfVarmland,
  reader: 'Nina Sandell',
  digests: [
    {
      audience: 'members',
      title: 'Närvaroteam och artonårsdagen: det här behöver ni ta upp hemma',
      introduction:
        'Två nya rekommendationer väntar på svar från kommunerna. Trångboddheten minskar, men fler unga förlorar studiestödet. Det talar vi om på nästa träff.',
      sent: true,
      without: ['Syftet gäller för mandatperioden'],
    },
    {
      audience: 'council',
      party: 'Karlstad',
      title: 'Det här gäller i Karlstad, och så går det för de unga',
      introduction:
        'Det mesta har ni redan svarat på. Här står vad som gäller hos er, hur det går för era unga och vad som kommer härnäst.',
      sent: true,
      without: ['Syftet gäller för mandatperioden'],
    },
    {
      audience: 'public',
      title: 'Så ska fler unga i Värmland klara skolan',
      introduction:
        'Kommunerna och regionen i Värmland arbetar tillsammans för länets barn och unga. Här kan du läsa vad vi har kommit fram till och vad det betyder för dig. Vi berättar också vad som har blivit sämre.',
      sent: true,
      without: ['Syftet gäller för mandatperioden', 'Gemensam kostnadsmodell för familjehemsstöd'],
    },
    {
      audience: 'council',
      party: 'Arvika',
      title: 'Arvika behöver svara om familjehemsstödet',
      introduction:
        'Kostnadsmodellen för familjehemsstöd väntar på ert svar. Här står också vad som gäller hos er, och hur det går för era unga.',
      sent: false,
    },
  ],
}

export const communicationOfJonkoping: DemoCommunication = {
  meanings: meaningsOfJonkoping,
  reader: 'Marianne Dufva',
  digests: [
    {
      audience: 'members',
      title: 'Rektorsutbildningen börjar till våren',
      introduction:
        'Tillräckligt många kommuner har sagt ja. Anmäl era rektorer före jul. Sex kommuner har kvar att svara om tandvården.',
      sent: true,
    },
    {
      audience: 'council',
      party: 'Jönköping',
      title: 'Två överenskommelser gäller i Jönköping',
      introduction:
        'Ni har antagit överenskommelserna om rektorer och om tandvård. Här står vad de innebär hos er.',
      sent: true,
    },
    {
      audience: 'public',
      title: 'Samma utbildning för länets alla rektorer',
      introduction:
        'Kommunerna i Jönköpings län gör tillsammans det som ingen gör lika bra ensam. Det här är nytt.',
      sent: true,
    },
    {
      audience: 'council',
      party: 'Vetlanda',
      title: 'Vetlanda behöver svara om tandvården',
      introduction: 'Överenskommelsen om tandvård för barn i familjehem väntar på ert svar.',
      sent: false,
    },
  ],
}

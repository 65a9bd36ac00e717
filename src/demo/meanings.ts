import { dental, principals } from './jonkopingOutcomes.ts'

/** What an outcome means for whom, by its title. Invented, as the outcomes are. */
export type DemoMeaning = {
  readonly members?: string
  readonly council?: string
  readonly public?: string
  /** What parties have added for their own councils. */
  readonly parties?: Readonly<Record<string, string>>
}

/** Some wait for the communicator: one for the residents, and what has not been put to the parties for all three. */
export const meaningsOfVarmland: Readonly<Record<string, DemoMeaning>> = {
  'Sociala insatsgrupper': {
    members:
      'Ta upp i din kommun om gruppen finns, och vem som leder den. Elva kommuner har börjat. Beredningsgruppen samlar frågor och svar till nästa träff.',
    council:
      'Kommunen har en grupp där skola, socialtjänst och polis träffas kring unga som riskerar att fara illa. Det kräver att någon får tid att leda den, ungefär en kvarts tjänst.',
    public:
      'Är du orolig för en ung person? Skolan, socialtjänsten och polisen hjälps åt i en grupp. Ni som familj får en person att vända er till.',
    parties: {
      Sunne: 'Hos oss leder skolan gruppen, inte socialtjänsten. Rektorn på gymnasiet kallar.',
    },
  },
  'Tidigt föräldrastöd': {
    members:
      'Alla nyblivna föräldrar i länet ska få samma erbjudande. Fråga er familjecentral om de vet hur det går till.',
    council:
      'Kommunen och regionen erbjuder stödet tillsammans, oftast på en familjecentral. Kommunen står för lokal och förskollärare, regionen för barnmorska och sjuksköterska.',
    public:
      'Har du nyss fått barn? Du får ett erbjudande om stöd, var du än bor i länet. Det är gratis, och du bestämmer själv om du vill ha det.',
    parties: {
      Karlstad: 'Våra familjecentraler håller i stödet. De två nya öppnar till hösten.',
      Arvika: 'Hos oss erbjuds stödet från barnets andra månad.',
    },
  },
  'De sex målen står fast': {
    members:
      'Vi byter inte mål under mandatperioden. Ta med målen när ni gör budget och verksamhetsplan, så att vi följer samma saker.',
    council:
      'De sex målen från 2024 gäller fortfarande. Fullmäktige behöver inte besluta något nytt, men nämnderna följer upp målen för den egna kommunen varje år.',
    public:
      'Kommunerna och regionen har sex mål för barn, unga och vuxna i länet. De gäller hela mandatperioden, och du kan se hur det går.',
  },
  'Närvaroteam i alla kommuner': {
    members:
      'Ta upp i din kommun före jul om ni ska ha ett närvaroteam, och vilka som ska ingå. Beredningsgruppen har underlag från de fyra kommuner som har börjat.',
    council:
      'Fullmäktige behöver ta ställning till om kommunen ska ha ett närvaroteam, där skolan, socialtjänsten och regionens barnhälsa ingår. I de kommuner som har börjat kräver det ungefär en halv tjänst.',
    public:
      'Är ditt barn ofta borta från skolan? Då ska någon ringa redan första dagen. Skolan, socialtjänsten och vården hjälps åt, så att ni slipper berätta samma sak flera gånger.',
    parties: {
      Karlstad:
        'Vi har redan team på två högstadieskolor. Grundskolenämnden föreslår i februari hur det kan bli på alla skolor.',
      Kil: 'Vi har inget team i dag. Barn- och utbildningsnämnden har fått i uppdrag att räkna på en halv tjänst tillsammans med Forshaga.',
    },
  },
  'Rutin för övergången när en ung person fyller 18 år': {
    members:
      'Se till att verksamheterna vet om rutinen. Den som håller i mötet ska vara utsedd senast ett halvår före artonårsdagen.',
    council:
      'Kommunen och regionen träffar den unga tillsammans, senast ett halvår före artonårsdagen. Det kräver inga nya pengar, men att någon har ansvaret.',
    public:
      'Har du stöd från barnhabiliteringen eller barnpsykiatrin? Innan du fyller 18 får du ett möte om vad som händer sedan, och vem som tar över.',
  },
  'Samverkansavtal om hjälpmedel': {
    members:
      'Det gemensamma förrådet fortsätter. Tre kommuner vill ha tydligare regler för återlämning. Förslaget kommer till träffen i vår.',
    council:
      'Kommunen beställer hjälpmedel ur samma förråd som de andra och betalar efter folkmängd. Avtalet gäller till och med nästa år.',
    public:
      'Behöver du ett hjälpmedel, till exempel en rollator? Du får det ur ett gemensamt förråd, oavsett vilken kommun du bor i. Lämna tillbaka det när du inte behöver det längre.',
  },
  'Överenskommelsen om barn i behov av samordnade insatser': {
    members:
      'Två kommuner har inte svarat, och därför gäller överenskommelsen inte ännu. Prata med era kolleger i Eda och Torsby.',
    council:
      'Varje barn som behöver hjälp från flera håll får en plan, och en person som håller i den. Socialtjänsten kallar till det första mötet inom fjorton dagar.',
    public:
      'Behöver ditt barn hjälp från både kommunen och vården? Då gör de en plan tillsammans med er. En person håller i allt.',
    parties: {
      Säffle:
        'Vi har begärt att planen ska göras inom trettio dagar i stället. De andra har inte svarat på det.',
    },
  },
  'Principer för styrningen, version 2': {
    members:
      'Svara inom 90 dagar på det som ställs till din part, också när svaret är nej. Efter valet berättar du för den som tar över vad som gäller.',
    council:
      'Principerna säger hur parterna arbetar ihop. Det nya är att ett svar ska komma inom 90 dagar. Se till att det ryms i er tidplan för fullmäktige.',
    public:
      'Kommunerna och regionen har enats om hur de samarbetar. De ska svara varandra i tid, och berätta både vad som har blivit bättre och vad som har blivit sämre.',
  },
  'Överenskommelse om individuell plan': {
    members:
      'Den nya versionen väntar på svar från fem parter. Fråga hemma hur många planer ni gjorde förra året, och hur lång tid det tog till det första mötet.',
    council:
      'Den som behöver stöd från både kommunen och regionen får en gemensam plan. Den nya versionen kortar tiden till det första mötet. Det kräver att någon har tid att kalla, men inga nya pengar.',
    public:
      'Får du stöd från både kommunen och vården? Då kan du be om en plan. Den säger vem som gör vad, och vem du ringer.',
  },
  'Samverkan vid utskrivning från slutenvård': {
    members:
      'Tiden går snart ut, och utvärderingen säger att något behöver ändras: kommunerna får veta för sent på fredagar. Ta med er erfarenhet till nästa träff.',
    council:
      'Kommunen planerar hemgången tillsammans med sjukhuset, och betalar om den som är utskrivningsklar får vänta för länge. Parterna ser just nu över vad som ska gälla efter årsskiftet.',
    public:
      'Ska du åka hem från sjukhuset och behöver hjälp hemma? Sjukhuset och kommunen planerar det tillsammans med dig, så att du inte behöver vänta.',
  },
  'Överenskommelse om ungas psykiska hälsa': {
    members:
      'Den gäller inte längre. Säg hemma att arbetet fortsätter som förut tills den nya överenskommelsen är antagen.',
    council:
      'Tiden har gått ut. Svara på den nya överenskommelsen om en väg in, så att det inte dröjer innan något gäller igen.',
    public:
      'Mår du dåligt och är ung får du hjälp som förut: av elevhälsan, vårdcentralen eller barnpsykiatrin. Kommunerna och regionen bestämmer just nu hur det ska bli enklare.',
  },
  'Överenskommelse om en väg in för barn och unga': {
    members:
      'Tre kommuner har inte svarat. Den ska börja gälla om en dryg månad, så prata med era kolleger i Arvika, Eda och Hagfors.',
    council:
      'Kommunen är med och bemannar en gemensam väg in. Kommunernas del av kostnaden delas efter antalet barn. Tre kommuner har inte svarat ännu.',
    public:
      'Mår ditt barn dåligt? Det ska finnas ett ställe att höra av sig till. Den som svarar släpper er inte förrän någon annan har tagit vid.',
    parties: {
      Karlstad: 'Vi bemannar med två tjänster som i dag arbetar i elevhälsan. Det kostar inget nytt.',
    },
  },
  'Gemensam kostnadsmodell för familjehemsstöd': {
    members:
      'Fem kommuner har inte svarat. Läs räkneexemplet för din kommun innan ni tar upp frågan i fullmäktige.',
    council:
      'Fullmäktige behöver besluta om kommunen ska dela kostnaden för familjehemsstödet efter antalet barn. Regionen betalar hälften. Räkneexemplet visar vad det blir per år.',
    parties: {
      Karlstad:
        'För oss blir det ungefär 1,2 miljoner kronor om året, mot 1,4 miljoner i dag. Familjenämnden föreslår att vi säger ja.',
    },
  },
}

/** One waits for its words to the residents. */
export const meaningsOfJonkoping: Readonly<Record<string, DemoMeaning>> = {
  'Överenskommelse om en gemensam rektorsutbildning': {
    members:
      'Tre kommuner har inte svarat. Svaret behövs innan platserna till våren fördelas, så fråga hemma när frågan kommer upp.',
    council:
      'Kommunens rektorer går samma utbildning som länets andra, och kostnaden delas lika. Tre kommuner har inte svarat ännu.',
    public:
      'Länets kommuner vill att alla rektorer går samma utbildning, så att din skola får en bra ledning var du än bor.',
  },
  'Principer för styrningen, version 1': {
    members:
      'Så här har vi lovat varandra att arbeta. Läs igenom dem innan nästa träff: självskattningen frågar hur det går.',
    council:
      'Principerna säger hur kommunerna och regionen arbetar ihop, och vad de väntar sig av varandra. De kräver inga pengar, men att kommunen svarar i tid.',
    public: 'Kommunerna och regionen har enats om hur de samarbetar, och om att berätta öppet hur det går.',
  },
  'Överenskommelse om Barnahus': {
    members:
      'Den ska utvärderas om två månader. Fråga socialtjänsten hemma vad som fungerar, och ta med svaret.',
    council:
      'Kommunens socialtjänst utreder tillsammans med polis, åklagare och sjukvård på en plats. Kostnaden delas efter antalet barn.',
  },
  'Avtal om Familjehemsresursen': {
    members:
      'Den redovisar nu varje halvår hur många hem som behövs och hur många som finns. Titta på siffrorna för din kommun.',
    council:
      'Kommunen får hjälp att hitta och stödja familjehem. Sedan den nya versionen betalar var och en efter hur mycket den används.',
    public:
      'Vill du bli familjehem? Länets kommuner har en gemensam mottagning som berättar mer, utreder och stödjer er hela vägen.',
  },
  [principals]: {
    members:
      'Den första omgången börjar till våren. Anmäl era rektorer före jul, högst fyra från varje kommun.',
    council:
      'Kommunen betalar sin del efter antalet elever i grundskolan. Det blir ungefär 60 kronor per elev och år. Två dagar varje termin är rektorn borta.',
    public: 'Länets rektorer går samma utbildning, så att din skola blir lika bra var du än bor i länet.',
    parties: {
      Jönköping: 'Vi anmäler sex rektorer i två omgångar. Utbildningsnämnden betalar inom sin ram.',
    },
  },
  [dental]: {
    members:
      'Sex kommuner har inte svarat ännu. Be socialchefen ta fram beslutsunderlaget, det är två sidor.',
    council:
      'När ett barn placeras i familjehem gör socialtjänsten och tandvården en plan inom en månad. Det kostar inget extra, men någon behöver ha ansvaret för att kalla.',
    public:
      'Barn som bor i familjehem ska få gå till tandläkaren som alla andra. Socialtjänsten och tandvården planerar det tillsammans.',
  },
}

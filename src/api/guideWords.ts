import { defineWords } from '../i18n/words.ts'

export const guideWords = defineWords(
  {
    title: 'Öppet API',
    answer: 'Det som står i Samsyn kan andra program läsa som JSON.',
    definition:
      'Namnen följer OParl 1.1 där OParl har dem: Body är partnerskapet, Organization ett av dess organ och Membership ett uppdrag. Allt står maskinläsbart i OpenAPI 3.1.',
    document: 'Hämta beskrivningen (OpenAPI)',
    tokensTitle: 'API-nycklar',
    tokens: 'Gå till API-nycklar',
    begin: 'Börja',
    beginLead:
      'Gör en nyckel på sidan API-nycklar, och skicka den i huvudet Authorization. En kaka från en inloggning godtas inte.',
    key: 'samsyn_DIN_NYCKEL',
    outcomeId: 'UTFALLETS_ID',
    partyId: 'PARTENS_ID',
    read: 'Det här går att läsa',
    columns: { address: 'Adress', what: 'Vad', filters: 'Kan begränsas med' },
    noFilters: 'inget',
    also: 'Varje sak har en egen adress, som står i fältet id och inte ändras. Det som är tomt utelämnas. Nya fält kan tillkomma.',
    lists: 'Bläddra, och hämta bara det som är nytt',
    listsLead:
      'En lista kommer i sidor om högst 100 (observations 1 000): välj med limit, och följ links.next så länge den finns. Med modified_since får du bara det som har ändrats sedan en tidpunkt. Skicka tillbaka svarets ETag som If-None-Match: är inget nytt blir svaret 304, utan innehåll.',
    day: 'Vad gällde en viss dag?',
    dayLead:
      'Om ett utfall gäller, och för vilka parter, räknas fram ur svaren. Fråga för vilken dag som helst med on.',
    write: 'Registrera en parts svar',
    writeLead:
      'Kommunens ärendesystem kan själv skriva in beslutsdag, paragraf och diarienummer. Nyckeln ska få läsa och skriva, och agerar i det uppdrag som den gjordes i: en tjänsteman skriver in svar för den egna parten, samordnaren för alla. Skicka ett eget UUID som Idempotency-Key, så blir det ett svar också om samma sak skickas två gånger.',
    errors: 'När något är fel',
    errorsLead:
      'Fel kommer som application/problem+json (RFC 9457), på svenska eller engelska efter Accept-Language. Är ett fält fel står det i errors, med samma mening som i formuläret.',
  },
  {
    title: 'Open API',
    answer: 'What stands in Samsyn can be read by other programs as JSON.',
    definition:
      'Names follow OParl 1.1 where OParl has them: Body is the partnership, Organization one of its bodies and Membership a seat. All of it is described for machines in OpenAPI 3.1.',
    document: 'Fetch the description (OpenAPI)',
    tokensTitle: 'API tokens',
    tokens: 'Go to API tokens',
    begin: 'Begin',
    beginLead:
      'Make a token on the page API tokens, and send it in the header Authorization. A cookie of a sign-in is not accepted.',
    key: 'samsyn_YOUR_TOKEN',
    outcomeId: 'OUTCOME_ID',
    partyId: 'PARTY_ID',
    read: 'What can be read',
    columns: { address: 'Address', what: 'What', filters: 'Can be narrowed by' },
    noFilters: 'nothing',
    also: 'Each thing has an address of its own, which stands in the field id and does not change. What is empty is left out. New fields may be added.',
    lists: 'Turn pages, and fetch only what is new',
    listsLead:
      'A list comes in pages of at most 100 (observations 1,000): choose with limit, and follow links.next as long as it is there. With modified_since you get only what has changed since an instant. Send the ETag of the answer back as If-None-Match: when nothing is new, the answer is 304, without content.',
    day: 'What was in force on a day?',
    dayLead:
      'Whether an outcome is in force, and for which parties, is worked out from the answers. Ask for any day with on.',
    write: "Register a party's answer",
    writeLead:
      'The case system of a municipality can record the day of the decision, paragraph and diary number itself. The token must be one that may read and write, and acts in the seat that it was made in: an official records the answers of the own party, the coordinator those of all. Send a UUID of your own as Idempotency-Key: the same thing sent twice is then one answer.',
    errors: 'When something is wrong',
    errorsLead:
      'Errors come as application/problem+json (RFC 9457), in Swedish or English after Accept-Language. When a field is wrong, errors says so in the same sentence as the form.',
  },
)

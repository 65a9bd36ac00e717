export const partnershipPath = () => '/partnership'
export const purposePath = () => '/partnership/purpose'
export const purposeVersionsPath = () => '/partnership/purpose/versions'
export const setupPath = () => '/setup'
export const newSeatPath = () => '/partnership/seats/new'
export const seatsPath = () => '/partnership/seats'
export const seatPath = (seat: string) => `/partnership/seats/${seat}`
export const seatEndingPath = (seat: string) => `${seatPath(seat)}/ending`
export const seatEndingWithdrawalPath = (seat: string) => `${seatEndingPath(seat)}/withdrawal`
export const copyPath = () => '/partnership/copy'
export const seatDetailsPath = (seat: string) => `${seatPath(seat)}/details`
/** For a body of which it is known, the form is filled in with it. */
export const newSeatInPath = (body: string) => `${newSeatPath()}?body=${body}`
export const partyPath = (party: string) => `/partnership/parties/${party}`
export const bodiesPath = () => '/partnership/bodies'
export const newBodyPath = () => '/partnership/bodies/new'
export const bodyPath = (body: string) => `/partnership/bodies/${body}`
export const bodyDetailsPath = (body: string) => `${bodyPath(body)}/details`
export const bodyEndingPath = (body: string) => `${bodyPath(body)}/ending`
export const bodyEndingWithdrawalPath = (body: string) => `${bodyEndingPath(body)}/withdrawal`
/** Meetings stand after the partnership in the method: their address is written down here. */
export const meetingsOfBodyPath = (body: string) => `/meetings?body=${body}`
export const partiesPath = () => '/partnership/parties'
export const newPartyPath = (kind?: string) => `/partnership/parties/new${kind ? `?kind=${kind}` : ''}`
export const partyDetailsPath = (party: string) => `${partyPath(party)}/details`
export const partyJoiningWithdrawalPath = (party: string) => `${partyPath(party)}/joining/withdrawal`
export const partyLeavingPath = (party: string) => `${partyPath(party)}/leaving`
export const partyLeavingWithdrawalPath = (party: string) => `${partyLeavingPath(party)}/withdrawal`
export const inhabitantsPath = (party: string) => `${partyPath(party)}/inhabitants`
export const newInhabitantsPath = (party: string) => `${inhabitantsPath(party)}/new`
export const inhabitantsOfYearPath = (party: string, year: number) => `${inhabitantsPath(party)}/${year}`
export const inhabitantsDetailsPath = (party: string, year: number) =>
  `${inhabitantsOfYearPath(party, year)}/details`
export const inhabitantsRemovalPath = (party: string, year: number) =>
  `${inhabitantsOfYearPath(party, year)}/removal`
export const inhabitantsWithdrawalPath = (party: string, year: number) =>
  `${inhabitantsOfYearPath(party, year)}/withdrawal`
/** Indicators stand after the partnership in the method: the page that takes figures from them is theirs. */
export const inhabitantsFromFiguresPath = (party: string) => `${inhabitantsPath(party)}/from-figures`
/** Asks for the copy of one party. */
export const copyForPath = (code: string) => `${copyPath()}?party=${encodeURIComponent(code)}`
/** So do introductions and commitments. */
export const introductionToSeatPath = (seat: string) => `/introductions/${seat}`
export const commitmentsOfPartyPath = (party: string) => `/commitments/parties/${party}`
export const commitmentsOfBodyPath = (body: string) => `/commitments/bodies/${body}`
export const lifeAreasPath = () => '/partnership/life-areas'
/** With names, the second step of the form: what becomes of the areas before. */
export const newDivisionPath = () => `${lifeAreasPath()}/divisions/new`
export const divisionsPath = () => `${lifeAreasPath()}/divisions`
export const divisionWithdrawalPath = (number: number) => `${divisionsPath()}/${number}/withdrawal`
/** All areas stand on one page; this is where one of them does. */
export const lifeAreaPlace = (area: string) => `${lifeAreasPath()}#area-${area}`
/** What is known within it lies further on, and is shown in a frame. */
export const knowledgeOfLifeAreaPath = (area: string) => `/knowledge/areas/${area}`
export const lifeAreaPath = (area: string) => `${lifeAreasPath()}/${area}`
export const lifeAreaDetailsPath = (area: string) => `${lifeAreaPath(area)}/details`
export const placingsPath = () => `${lifeAreasPath()}/placings`
/** Targets and indicators stand after the partnership in the method: their addresses are written down here. */
export const placedThingPath = (kind: 'body' | 'target' | 'indicator', id: string) =>
  ({ body: bodyPath(id), target: `/targets/${id}`, indicator: `/population/indicators/${id}` })[kind]

import { adoptionResource } from './adoptionResource.ts'
import { agendaItemResource } from './agendaItemResource.ts'
import { agreementResource } from './agreementResource.ts'
import { assessmentResource } from './assessmentResource.ts'
import { commitmentResource } from './commitmentResource.ts'
import { consultationResource } from './consultationResource.ts'
import { contributionResource } from './contributionResource.ts'
import { digestResource } from './digestResource.ts'
import { effectResource } from './effectResource.ts'
import { eventResource } from './eventResource.ts'
import { horizonSignalResource } from './horizonSignalResource.ts'
import { indicatorResource } from './indicatorResource.ts'
import { knowledgeResource } from './knowledgeResource.ts'
import { lawChangeResource } from './lawChangeResource.ts'
import { legislativeTermResource } from './legislativeTermResource.ts'
import { lifeAreaDivisionResource } from './lifeAreaDivisionResource.ts'
import { lifeAreaPlacingResource } from './lifeAreaPlacingResource.ts'
import { lifeAreaResource } from './lifeAreaResource.ts'
import { matterKindResource } from './matterKindResource.ts'
import { matterResource } from './matterResource.ts'
import { meaningResource } from './meaningResource.ts'
import { meetingResource } from './meetingResource.ts'
import { membershipResource } from './membershipResource.ts'
import { observationResource } from './observationResource.ts'
import { organizationResource } from './organizationResource.ts'
import { outcomeResource } from './outcomeResource.ts'
import { paperResource } from './paperResource.ts'
import { partnershipResource } from './partnershipResource.ts'
import { partyResource } from './partyResource.ts'
import { personResource } from './personResource.ts'
import { principlesResource } from './principlesResource.ts'
import { purposeResource } from './purposeResource.ts'
import type { Resource } from './resource.ts'
import { targetResource } from './targetResource.ts'
import { turningResource } from './turningResource.ts'
import { vintageResource } from './vintageResource.ts'

/** Everything that programs can read, in the order of the method. */
export const resources: readonly Resource[] = [
  partnershipResource,
  partyResource,
  purposeResource,
  lifeAreaDivisionResource,
  lifeAreaResource,
  lifeAreaPlacingResource,
  organizationResource,
  personResource,
  membershipResource,
  legislativeTermResource,
  commitmentResource,
  indicatorResource,
  observationResource,
  vintageResource,
  targetResource,
  contributionResource,
  turningResource,
  effectResource,
  meetingResource,
  agendaItemResource,
  paperResource,
  consultationResource,
  outcomeResource,
  adoptionResource,
  agreementResource,
  lawChangeResource,
  matterKindResource,
  matterResource,
  knowledgeResource,
  horizonSignalResource,
  principlesResource,
  assessmentResource,
  meaningResource,
  digestResource,
  eventResource,
]

import type { AgreementTables } from '../agreements/table.ts'
import type { ApiTables } from '../api/table.ts'
import type { AssessmentTables } from '../assessments/table.ts'
import type { CodingTables } from '../coding/table.ts'
import type { CommitmentTables } from '../commitments/table.ts'
import type { CommunicationTables } from '../communication/table.ts'
import type { ComparisonTables } from '../comparison/table.ts'
import type { DecisionTables } from '../decisions/table.ts'
import type { DocumentTables } from '../documents/table.ts'
import type { ExchangeTables } from '../exchange/table.ts'
import type { FetchingTables } from '../fetching/table.ts'
import type { FindingTables } from '../findings/table.ts'
import type { FrameTables } from '../frame/table.ts'
import type { GuideTables } from '../guides/table.ts'
import type { IdentityTables } from '../identity/table.ts'
import type { IntakeTables } from '../intake/table.ts'
import type { IntroductionTables } from '../introductions/table.ts'
import type { KnowledgeTables } from '../knowledge/table.ts'
import type { LearningTables } from '../learning/table.ts'
import type { LetterTables } from '../letters/table.ts'
import type { MapTables } from '../maps/table.ts'
import type { MatterTables } from '../matters/table.ts'
import type { MeetingTables } from '../meetings/table.ts'
import type { OwnershipTables } from '../ownership/table.ts'
import type { PartnershipTables } from '../partnership/table.ts'
import type { PlanTables } from '../plan/table.ts'
import type { PopulationTables } from '../population/table.ts'
import type { PortfolioTables } from '../portfolio/table.ts'
import type { PriorityTables } from '../priorities/table.ts'
import type { ProposalTables } from '../proposals/table.ts'
import type { NameKeyTables } from '../pseudonyms/table.ts'
import type { PublishingTables } from '../publishing/table.ts'
import type { RecordTables } from '../record/table.ts'
import type { ReportTables } from '../reports/table.ts'
import type { ReviewTables } from '../review/table.ts'
import type { SlideTables } from '../slides/table.ts'
import type { SourceTables } from '../sources/table.ts'
import type { TargetTables } from '../targets/table.ts'

/** Every table of the program. Each feature describes its own; here they only come together. */
export type Schema = RecordTables &
  IdentityTables &
  LetterTables &
  PartnershipTables &
  PopulationTables &
  SourceTables &
  FetchingTables &
  MapTables &
  ComparisonTables &
  TargetTables &
  ReviewTables &
  DocumentTables &
  GuideTables &
  FrameTables &
  CodingTables &
  FindingTables &
  ExchangeTables &
  ProposalTables &
  PriorityTables &
  PortfolioTables &
  IntakeTables &
  NameKeyTables &
  DecisionTables &
  AgreementTables &
  MatterTables &
  PlanTables &
  KnowledgeTables &
  MeetingTables &
  LearningTables &
  OwnershipTables &
  AssessmentTables &
  CommitmentTables &
  CommunicationTables &
  IntroductionTables &
  ReportTables &
  SlideTables &
  ApiTables &
  PublishingTables

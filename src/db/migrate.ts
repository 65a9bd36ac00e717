import { Kysely, Migrator, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { prepareQueues } from '../platform/jobs.ts'
import * as foundation from './migrations/2026-11-21-foundation.ts'
import * as calledOffMeetings from './migrations/2026-11-22-called-off-meetings.ts'
import * as outcomeAdoption from './migrations/2026-11-22-outcome-adoption.ts'
import * as rulesOfBodies from './migrations/2026-11-22-rules-of-bodies.ts'
import * as letters from './migrations/2026-11-23-letters.ts'
import * as lifeAreas from './migrations/2026-11-23-life-areas.ts'
import * as mattersAndPaths from './migrations/2026-11-23-matters.ts'
import * as partiesComeAndGo from './migrations/2026-11-23-parties-come-and-go.ts'
import * as partyCopies from './migrations/2026-11-23-party-copies.ts'
import * as principles from './migrations/2026-11-23-principles.ts'
import * as promises from './migrations/2026-11-23-promises.ts'
import * as selfAssessments from './migrations/2026-11-23-self-assessments.ts'
import * as takenOverSeats from './migrations/2026-11-23-taken-over-seats.ts'
import * as apiTokens from './migrations/2026-11-23-tokens.ts'
import * as versionsOfAgreements from './migrations/2026-11-23-versions-of-agreements.ts'
import * as whatOutcomesMean from './migrations/2026-11-23-what-outcomes-mean.ts'
import * as whoseEvents from './migrations/2026-11-23-whose-events.ts'
import * as endedKinds from './migrations/2026-11-24-ended-kinds.ts'
import * as ownLawChanges from './migrations/2026-11-24-law-changes.ts'
import * as thrownAwayLetters from './migrations/2026-11-24-thrown-away-letters.ts'
import * as whoseReports from './migrations/2026-11-24-whose-reports.ts'
import * as contributions from './migrations/2026-11-25-contributions.ts'
import * as fetching from './migrations/2026-11-25-fetching.ts'
import * as targetLine from './migrations/2026-11-25-target-line.ts'
import * as turningCurves from './migrations/2026-11-25-turning-curves.ts'
import * as whoseLetters from './migrations/2026-11-25-whose-letters.ts'
import * as wordsOfIndicators from './migrations/2026-11-25-words-of-indicators.ts'
import * as statisticalDatabases from './migrations/2026-11-26-b-statistical-databases.ts'
import * as placeGroups from './migrations/2026-11-26-c-place-groups.ts'
import * as phaseStarts from './migrations/2026-11-26-d-phase-starts.ts'
import * as learningTogether from './migrations/2026-11-26-e-learning.ts'
import * as effects from './migrations/2026-11-26-effects.ts'
import * as reports from './migrations/2026-11-26-f-reports.ts'
import * as knowledge from './migrations/2026-11-26-h-knowledge.ts'
import * as horizon from './migrations/2026-11-26-h-signals.ts'
import * as boundaries from './migrations/2026-11-26-i-boundaries.ts'
import * as countsOfPeople from './migrations/2026-11-26-j-counts-of-people.ts'
import * as layoutsOfFiles from './migrations/2026-11-26-layouts-of-files.ts'
import * as originsOfFigures from './migrations/2026-11-27-a-origins-of-figures.ts'
import * as partsOfTables from './migrations/2026-11-27-b-parts-of-tables.ts'
import * as placesApart from './migrations/2026-11-27-b-places-apart.ts'
import * as doneActions from './migrations/2026-11-27-d-done-actions.ts'
import * as whyItBears from './migrations/2026-11-27-d-why-it-bears.ts'
import * as reviewsOfPartnership from './migrations/2026-11-28-a-reviews.ts'
import * as commissionsOfReviews from './migrations/2026-11-28-b-commissions.ts'
import * as documentsOfReviews from './migrations/2026-11-28-b-documents.ts'
import * as codingSteps from './migrations/2026-11-28-d-coding.ts'
import * as exchange from './migrations/2026-11-28-e-exchange.ts'
import * as priorities from './migrations/2026-11-28-f-priorities.ts'
import * as findings from './migrations/2026-11-28-g-findings.ts'
import * as plansOfAction from './migrations/2026-11-28-h-plans.ts'
import * as portfolioOfActivities from './migrations/2026-11-28-i-portfolio.ts'
import * as interviewFrames from './migrations/2026-11-29-a-frames.ts'
import * as interviewGuides from './migrations/2026-11-29-a-guides.ts'
import * as nameKeys from './migrations/2026-11-29-b-name-keys.ts'
import * as reviewReports from './migrations/2026-11-29-c-review-reports.ts'
import * as slides from './migrations/2026-11-29-c-slides.ts'
import * as candidatesOfThings from './migrations/2026-11-29-d-candidates.ts'
import * as proposals from './migrations/2026-11-29-d-proposals.ts'
import * as wholeReviews from './migrations/2026-11-29-e-whole-reviews.ts'
import * as intakeScores from './migrations/2026-11-29-f-intake.ts'

/** Dated, up only: a mistake is mended by the next one. */
const migrations = {
  '2026-11-21-foundation': foundation,
  '2026-11-22-called-off-meetings': calledOffMeetings,
  '2026-11-22-outcome-adoption': outcomeAdoption,
  '2026-11-22-rules-of-bodies': rulesOfBodies,
  '2026-11-23-letters': letters,
  '2026-11-23-life-areas': lifeAreas,
  '2026-11-23-party-copies': partyCopies,
  '2026-11-23-principles': principles,
  '2026-11-23-parties-come-and-go': partiesComeAndGo,
  '2026-11-23-promises': promises,
  '2026-11-23-self-assessments': selfAssessments,
  '2026-11-23-taken-over-seats': takenOverSeats,
  '2026-11-23-versions-of-agreements': versionsOfAgreements,
  '2026-11-23-what-outcomes-mean': whatOutcomesMean,
  '2026-11-23-tokens': apiTokens,
  '2026-11-23-matters': mattersAndPaths,
  '2026-11-23-whose-events': whoseEvents,
  '2026-11-24-ended-kinds': endedKinds,
  '2026-11-24-law-changes': ownLawChanges,
  '2026-11-24-thrown-away-letters': thrownAwayLetters,
  '2026-11-24-whose-reports': whoseReports,
  '2026-11-25-whose-letters': whoseLetters,
  '2026-11-25-contributions': contributions,
  '2026-11-25-words-of-indicators': wordsOfIndicators,
  '2026-11-25-target-line': targetLine,
  '2026-11-25-fetching': fetching,
  '2026-11-25-turning-curves': turningCurves,
  '2026-11-26-b-statistical-databases': statisticalDatabases,
  '2026-11-26-c-place-groups': placeGroups,
  '2026-11-26-d-phase-starts': phaseStarts,
  '2026-11-26-e-learning': learningTogether,
  '2026-11-26-f-reports': reports,
  '2026-11-26-h-knowledge': knowledge,
  '2026-11-26-effects': effects,
  '2026-11-26-h-signals': horizon,
  '2026-11-26-i-boundaries': boundaries,
  '2026-11-26-j-counts-of-people': countsOfPeople,
  '2026-11-26-layouts-of-files': layoutsOfFiles,
  '2026-11-27-a-origins-of-figures': originsOfFigures,
  '2026-11-27-b-parts-of-tables': partsOfTables,
  '2026-11-27-b-places-apart': placesApart,
  '2026-11-27-d-done-actions': doneActions,
  '2026-11-27-d-why-it-bears': whyItBears,
  '2026-11-28-a-reviews': reviewsOfPartnership,
  '2026-11-28-b-commissions': commissionsOfReviews,
  '2026-11-28-b-documents': documentsOfReviews,
  '2026-11-28-d-coding': codingSteps,
  '2026-11-28-e-exchange': exchange,
  '2026-11-28-f-priorities': priorities,
  '2026-11-28-g-findings': findings,
  '2026-11-28-h-plans': plansOfAction,
  '2026-11-28-i-portfolio': portfolioOfActivities,
  '2026-11-29-a-frames': interviewFrames,
  '2026-11-29-a-guides': interviewGuides,
  '2026-11-29-b-name-keys': nameKeys,
  '2026-11-29-c-review-reports': reviewReports,
  '2026-11-29-c-slides': slides,
  '2026-11-29-d-candidates': candidatesOfThings,
  '2026-11-29-d-proposals': proposals,
  '2026-11-29-e-whole-reviews': wholeReviews,
  '2026-11-29-f-intake': intakeScores,
}

/** Brings the database to the program's own shape. Several instances may call it at once; one does it. */
export async function migrate(pool: pg.Pool): Promise<readonly string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  await prepareQueues(pool)
  return (results ?? []).map((result) => result.migrationName)
}

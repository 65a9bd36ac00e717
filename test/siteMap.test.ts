import { expect, test } from 'vitest'
import { navigation, placesOf } from '../src/ui/navigation.ts'
import { testDatabase } from './database.ts'
import { appOf } from './world.ts'

const { database } = await testDatabase()

test('this is the map of the site: every address, and what can be sent to it', () => {
  const { app } = appOf(database)
  const map = new Map<string, Set<string>>()
  for (const { method, path } of app.routes) {
    if (method === 'ALL') continue
    map.set(path, (map.get(path) ?? new Set()).add(method))
  }
  const lines = [...map].map(([path, methods]) => `${path}  ${[...methods].toSorted().join(' ')}`)
  expect(lines.toSorted().join('\n')).toMatchInlineSnapshot(`
    "/  GET
    /about  GET
    /accessibility  GET
    /agreements  GET
    /agreements/:agreement  GET
    /agreements/:agreement/differences  GET
    /agreements/:agreement/successor  GET POST
    /agreements/:agreement/versions  POST
    /agreements/:agreement/versions/:version  GET POST
    /agreements/:agreement/versions/new  GET
    /agreements/law  GET POST
    /agreements/law/changes  POST
    /agreements/law/changes/:change/removal  POST
    /agreements/law/changes/new  GET
    /api  GET
    /api/v1/adoptions  GET
    /api/v1/adoptions/:id  GET
    /api/v1/agenda-items  GET
    /api/v1/agenda-items/:id  GET
    /api/v1/agreements  GET
    /api/v1/agreements/:id  GET
    /api/v1/assessments  GET
    /api/v1/assessments/:id  GET
    /api/v1/commitments  GET
    /api/v1/commitments/:id  GET
    /api/v1/consultations  GET
    /api/v1/consultations/:id  GET
    /api/v1/contributions  GET
    /api/v1/contributions/:id  GET
    /api/v1/digests  GET
    /api/v1/digests/:id  GET
    /api/v1/effects  GET
    /api/v1/effects/:id  GET
    /api/v1/events  GET
    /api/v1/events/:id  GET
    /api/v1/horizon-signals  GET
    /api/v1/horizon-signals/:id  GET
    /api/v1/indicators  GET
    /api/v1/indicators/:id  GET
    /api/v1/knowledge  GET
    /api/v1/knowledge/:id  GET
    /api/v1/law-changes  GET
    /api/v1/law-changes/:id  GET
    /api/v1/legislative-terms  GET
    /api/v1/legislative-terms/:id  GET
    /api/v1/life-area-divisions  GET
    /api/v1/life-area-divisions/:id  GET
    /api/v1/life-area-placings  GET
    /api/v1/life-area-placings/:id  GET
    /api/v1/life-areas  GET
    /api/v1/life-areas/:id  GET
    /api/v1/matter-kinds  GET
    /api/v1/matter-kinds/:id  GET
    /api/v1/matters  GET
    /api/v1/matters/:id  GET
    /api/v1/meanings  GET
    /api/v1/meanings/:id  GET
    /api/v1/meetings  GET
    /api/v1/meetings/:id  GET
    /api/v1/memberships  GET
    /api/v1/memberships/:id  GET
    /api/v1/observations  GET
    /api/v1/observations/:id  GET
    /api/v1/openapi.json  GET
    /api/v1/organizations  GET
    /api/v1/organizations/:id  GET
    /api/v1/outcomes  GET
    /api/v1/outcomes/:id  GET
    /api/v1/outcomes/:id/adoptions  POST
    /api/v1/papers  GET
    /api/v1/papers/:id  GET
    /api/v1/papers/:id/file  GET
    /api/v1/parties  GET
    /api/v1/parties/:id  GET
    /api/v1/partnerships  GET
    /api/v1/partnerships/:id  GET
    /api/v1/persons  GET
    /api/v1/persons/:id  GET
    /api/v1/principles  GET
    /api/v1/principles/:id  GET
    /api/v1/purposes  GET
    /api/v1/purposes/:id  GET
    /api/v1/system  GET
    /api/v1/targets  GET
    /api/v1/targets/:id  GET
    /api/v1/turnings  GET
    /api/v1/turnings/:id  GET
    /api/v1/vintages  GET
    /api/v1/vintages/:id  GET
    /assessments  GET POST
    /assessments/:round  GET
    /assessments/:round/answer  GET POST
    /assessments/:round/closure  GET POST
    /assessments/:round/closure/withdrawal  POST
    /assessments/new  GET
    /assets/:name  GET
    /cockpit  GET
    /cockpit.csv  GET
    /cockpit/reminders  POST
    /cockpit/reminders/new  GET
    /commitments  GET POST
    /commitments.csv  GET
    /commitments/:commitment  GET
    /commitments/:commitment/versions  POST
    /commitments/:commitment/versions/new  GET
    /commitments/bodies/:body  GET
    /commitments/new  GET
    /commitments/parties/:party  GET
    /commitments/periods/:year  GET POST
    /comparison  GET
    /comparison/groups  GET POST
    /comparison/groups/:group  GET POST
    /comparison/groups/:group/details  GET
    /comparison/groups/:group/removal  POST
    /comparison/groups/:group/withdrawal  POST
    /comparison/groups/new  GET
    /comparison/indicators/:code  GET
    /comparison/indicators/:code/:file{values\\.[a-z]+}  GET
    /comparison/indicators/:code/chart.svg  GET
    /comparison/indicators/:code/ranking/:file{values\\.[a-z]+}  GET
    /comparison/indicators/:code/ranking/chart.svg  GET
    /decisions  GET POST
    /decisions/:outcome  GET
    /decisions/:outcome/adoptions  POST
    /decisions/:outcome/adoptions/:adoption/acceptance  GET POST
    /decisions/:outcome/adoptions/new  GET
    /decisions/:outcome/ending  GET POST
    /decisions/:outcome/evaluations  POST
    /decisions/:outcome/evaluations/new  GET
    /decisions/:outcome/reports  POST
    /decisions/:outcome/reports/new  GET
    /decisions/:outcome/request  GET POST
    /decisions/:outcome/terms  GET POST
    /decisions/adoptions  GET
    /decisions/audit  GET
    /decisions/audit.csv  GET
    /decisions/audit.pdf  GET
    /decisions/new  GET
    /decisions/targets/:target  GET POST
    /decisions/targets/:target/new  GET
    /digests  GET POST
    /digests/:digest  GET
    /digests/:digest/discarding  POST
    /digests/:digest/discarding/withdrawal  POST
    /digests/:digest/editing  GET
    /digests/:digest/introduction  GET POST
    /digests/:digest/paragraphs/:paragraph  GET POST
    /digests/:digest/paragraphs/:paragraph/omission  POST
    /digests/:digest/paragraphs/:paragraph/omission/withdrawal  POST
    /digests/:digest/paragraphs/:paragraph/position  POST
    /digests/:digest/reading  GET POST
    /digests/:digest/reading/withdrawal  POST
    /digests/:digest/sending  GET POST
    /digests/:digest/text.md  GET
    /digests/:digest/text.txt  GET
    /digests/:digest/withdrawal  GET POST
    /digests/new  GET
    /digests/outcomes  GET
    /digests/outcomes/:outcome  GET POST
    /digests/outcomes/:outcome/editing  GET
    /digests/outcomes/:outcome/parties/:party  GET POST
    /documents/:document  GET
    /effects  GET POST
    /effects/:effect  GET
    /effects/:effect/showing  POST
    /effects/:effect/showing/new  GET
    /effects/:effect/withdrawal  POST
    /effects/:effect/withdrawal/new  GET
    /effects/new  GET
    /figures  GET
    /figures/files  POST
    /figures/files/:file  GET
    /figures/files/:file/answers  POST
    /figures/files/:file/encoding  GET POST
    /figures/files/:file/layout  GET POST
    /figures/files/:file/loading  GET POST
    /figures/files/:file/loading/cancellation  POST
    /figures/files/:file/withdrawal  POST
    /figures/indicators  POST
    /figures/indicators/new  GET
    /figures/kolada  GET
    /figures/kolada/fetchings  POST
    /figures/kolada/fetchings/:fetching  GET
    /figures/kolada/fetchings/:fetching/attempts  POST
    /figures/kolada/fetchings/:fetching/cancellation  POST
    /figures/kolada/indicators  POST
    /figures/kolada/indicators/:code/ending  POST
    /figures/kolada/indicators/:code/ending/undoing  POST
    /figures/kolada/indicators/:code/units  POST
    /figures/kolada/indicators/:code/units/ending  POST
    /figures/kolada/rhythm  POST
    /figures/kolada/search  GET
    /figures/layouts/:layout/ending  POST
    /figures/layouts/:layout/ending/undoing  POST
    /figures/pxweb  GET
    /figures/pxweb/fetchings  POST
    /figures/pxweb/fetchings/:fetching  GET
    /figures/pxweb/fetchings/:fetching/attempts  POST
    /figures/pxweb/fetchings/:fetching/cancellation  POST
    /figures/pxweb/folders  GET
    /figures/pxweb/rhythm  POST
    /figures/pxweb/search  GET
    /figures/pxweb/tables  POST
    /figures/pxweb/tables/:table  GET POST
    /figures/pxweb/tables/:table/ending  POST
    /figures/pxweb/tables/:table/ending/undoing  POST
    /figures/pxweb/tables/new  GET
    /figures/written  GET POST
    /figures/written/:file  GET
    /figures/written/new  GET
    /hat  GET POST
    /healthz  GET
    /icon.svg  GET
    /intake  GET
    /intake/promise  GET POST
    /introductions/:seat  GET
    /introductions/:seat/handover  GET POST
    /introductions/:seat/introduction.pdf  GET
    /knowledge  GET POST
    /knowledge/:item  GET
    /knowledge/:item/details  GET POST
    /knowledge/:item/links  POST
    /knowledge/:item/links/new  GET
    /knowledge/:item/links/removal  POST
    /knowledge/:item/review  GET POST
    /knowledge/:item/undoing  POST
    /knowledge/:item/withdrawal  POST
    /knowledge/:item/withdrawal/new  GET
    /knowledge/:item/withdrawal/undoing  POST
    /knowledge/about/:kind/:subject  GET
    /knowledge/areas/:area  GET
    /knowledge/horizon  GET POST
    /knowledge/horizon/:signal  GET
    /knowledge/horizon/:signal/details  GET POST
    /knowledge/horizon/:signal/ending  POST
    /knowledge/horizon/:signal/ending/new  GET
    /knowledge/horizon/:signal/ending/undoing  POST
    /knowledge/horizon/:signal/looks  POST
    /knowledge/horizon/:signal/looks/new  GET
    /knowledge/horizon/new  GET
    /knowledge/horizon/signals.csv  GET
    /knowledge/library.csv  GET
    /knowledge/new  GET
    /language  POST
    /learning  GET POST
    /learning/:session  GET
    /learning/:session/guesses  POST
    /learning/:session/presentation  GET
    /learning/:session/removal  POST
    /learning/:session/results.csv  GET
    /learning/:session/steps  POST
    /learning/:session/steps/new  GET
    /learning/:session/steps/taking-back  POST
    /learning/:session/texts  POST
    /learning/:session/texts/:text/agenda  POST
    /learning/:session/texts/:text/matter  GET POST
    /learning/:session/texts/:text/merger  POST
    /learning/:session/texts/:text/merger/parting  POST
    /learning/:session/texts/:text/support  POST
    /learning/:session/texts/:text/support/withdrawal  POST
    /learning/new  GET
    /letters  GET
    /letters/:letter  GET
    /letters/:letter/attempts  POST
    /letters/:letter/discarding  POST
    /letters/:letter/discarding/withdrawal  POST
    /letters/:letter/draft  GET POST
    /letters/:letter/hand-delivery  POST
    /letters/:letter/posting  POST
    /letters/:letter/withdrawal  POST
    /live  GET
    /matters  GET POST
    /matters/:matter  GET
    /matters/:matter/answers  POST
    /matters/:matter/answers/new  GET
    /matters/:matter/completion  GET POST
    /matters/:matter/details  GET POST
    /matters/:matter/movements  POST
    /matters/:matter/movements/:number/correction  GET POST
    /matters/:matter/movements/new  GET
    /matters/:matter/origins  GET POST
    /matters/:matter/origins/removal  POST
    /matters/:matter/outcome  GET POST
    /matters/:matter/path  POST
    /matters/:matter/resumption  GET POST
    /matters/:matter/stop  GET POST
    /matters/:matter/undoing  POST
    /matters/new  GET
    /matters/outcomes/:outcome  GET
    /matters/paths  GET POST
    /matters/paths/:kind  GET POST
    /matters/paths/:kind/details  GET
    /matters/paths/:kind/ending  POST
    /matters/paths/:kind/ending/undoing  POST
    /matters/paths/new  GET
    /matters/paths/ready  POST
    /meetings  GET POST
    /meetings/:meeting  GET POST
    /meetings/:meeting/agenda  GET
    /meetings/:meeting/attendance  GET POST
    /meetings/:meeting/cancellation  GET POST
    /meetings/:meeting/cancellation/withdrawal  POST
    /meetings/:meeting/closure  GET POST
    /meetings/:meeting/details  GET
    /meetings/:meeting/items  POST
    /meetings/:meeting/items/:item  GET POST
    /meetings/:meeting/items/:item/details  GET
    /meetings/:meeting/items/:item/notes  POST
    /meetings/:meeting/items/:item/position  POST
    /meetings/:meeting/items/:item/removal  POST
    /meetings/:meeting/items/new  GET
    /meetings/:meeting/notes  GET
    /meetings/:meeting/notes.pdf  GET
    /meetings/:meeting/outcomes  POST
    /meetings/:meeting/outcomes/new  GET
    /meetings/:meeting/preparations  POST
    /meetings/:meeting/presentation  GET
    /meetings/:meeting/purpose-check  GET POST
    /meetings/new  GET
    /open/digests  GET
    /open/digests.atom  GET
    /open/digests/:digest  GET
    /open/reports  GET
    /open/reports/:set  GET
    /open/reports/:set/places/:place  GET
    /open/reports/:set/places/:place/report.docx  GET
    /open/reports/:set/places/:place/report.pdf  GET
    /partnership  GET
    /partnership/bodies  POST
    /partnership/bodies/:body  GET POST
    /partnership/bodies/:body/details  GET
    /partnership/bodies/:body/ending  GET POST
    /partnership/bodies/:body/ending/withdrawal  POST
    /partnership/bodies/new  GET
    /partnership/copy  GET POST
    /partnership/life-areas  GET
    /partnership/life-areas/:area  POST
    /partnership/life-areas/:area/details  GET
    /partnership/life-areas/divisions  POST
    /partnership/life-areas/divisions/:number/withdrawal  POST
    /partnership/life-areas/divisions/new  GET
    /partnership/life-areas/placings  POST
    /partnership/parties  POST
    /partnership/parties/:party  GET POST
    /partnership/parties/:party/details  GET
    /partnership/parties/:party/inhabitants  POST
    /partnership/parties/:party/inhabitants/:year  POST
    /partnership/parties/:party/inhabitants/:year/details  GET
    /partnership/parties/:party/inhabitants/:year/removal  POST
    /partnership/parties/:party/inhabitants/:year/withdrawal  POST
    /partnership/parties/:party/inhabitants/from-figures  GET POST
    /partnership/parties/:party/inhabitants/new  GET
    /partnership/parties/:party/joining/withdrawal  POST
    /partnership/parties/:party/leaving  GET POST
    /partnership/parties/:party/leaving/withdrawal  POST
    /partnership/parties/new  GET
    /partnership/purpose  GET POST
    /partnership/purpose/versions  GET
    /partnership/seats  POST
    /partnership/seats/:seat  GET POST
    /partnership/seats/:seat/details  GET
    /partnership/seats/:seat/ending  GET POST
    /partnership/seats/:seat/ending/withdrawal  POST
    /partnership/seats/new  GET
    /plan  GET POST
    /plan/:plan  GET
    /plan/:plan/actions  POST
    /plan/:plan/actions.csv  GET
    /plan/:plan/actions/new  GET
    /plan/:plan/closure  POST
    /plan/:plan/closure/new  GET
    /plan/:plan/closure/removal  POST
    /plan/:plan/details  GET POST
    /plan/:plan/requests  POST
    /plan/:plan/requests/new  GET
    /plan/actions/:action  GET
    /plan/actions/:action/completion  POST
    /plan/actions/:action/completion/new  GET
    /plan/actions/:action/completion/removal  POST
    /plan/actions/:action/details  GET POST
    /plan/actions/:action/milestones  POST
    /plan/actions/:action/removal  POST
    /plan/actions/:action/removal/undo  POST
    /plan/actions/:action/statuses  POST
    /plan/actions/:action/statuses/new  GET
    /plan/milestones/:milestone/passing  POST
    /plan/milestones/:milestone/passing/removal  POST
    /plan/milestones/:milestone/removal  POST
    /plan/new  GET
    /plan/requests/:request/answers  POST
    /plan/requests/:request/answers/new  GET
    /plan/requests/:request/withdrawal  POST
    /plan/requests/:request/withdrawal/removal  POST
    /population  GET
    /population/boundaries  GET POST
    /population/boundaries/:file  GET
    /population/boundaries/:file/use  POST
    /population/boundaries/:file/withdrawal  POST
    /population/boundaries/:file/withdrawal/undoing  POST
    /population/indicators/:code  GET
    /population/indicators/:code/:file{values\\.[a-z]+}  GET
    /population/indicators/:code/chart.svg  GET
    /population/indicators/:code/description  GET POST
    /population/indicators/:code/map  GET
    /population/indicators/:code/map.svg  GET
    /population/indicators/:code/map/:file{values\\.[a-z]+}  GET
    /population/indicators/:code/phases  GET POST
    /population/indicators/:code/phases/:start/state  POST
    /population/indicators/:code/phases/new  GET
    /population/indicators/:code/units/:vintage  POST
    /population/indicators/:code/within  GET
    /population/indicators/:code/within/:file{values\\.[a-z]+}  GET
    /population/indicators/:code/within/:unit  GET
    /population/indicators/:code/within/:unit/:file{values\\.[a-z]+}  GET
    /population/indicators/:code/within/:unit/chart.svg  GET
    /population/registry  GET
    /population/revisions  GET
    /portfolio  GET POST
    /portfolio/:activity  GET
    /portfolio/:activity/details  GET POST
    /portfolio/:activity/ending  POST
    /portfolio/:activity/ending/new  GET
    /portfolio/:activity/ending/removal  POST
    /portfolio/:activity/stops  POST
    /portfolio/:activity/stops/:stop/answer  POST
    /portfolio/:activity/stops/:stop/answer/new  GET
    /portfolio/:activity/stops/:stop/answer/removal  POST
    /portfolio/:activity/stops/new  GET
    /portfolio/activities.csv  GET
    /portfolio/capacity  POST
    /portfolio/capacity/new  GET
    /portfolio/new  GET
    /portfolio/slot  GET
    /principles  GET
    /principles/keeping  GET
    /principles/versions  POST
    /principles/versions/:version  GET
    /principles/versions/:version/abandonment  POST
    /principles/versions/:version/abandonment/withdrawal  POST
    /principles/versions/:version/clauses  POST
    /principles/versions/:version/clauses/:clause  POST
    /principles/versions/:version/clauses/:clause/details  GET
    /principles/versions/:version/clauses/:clause/position  POST
    /principles/versions/:version/clauses/:clause/removal  POST
    /principles/versions/:version/clauses/:clause/removal/withdrawal  POST
    /principles/versions/:version/clauses/new  GET
    /principles/versions/:version/sending  GET POST
    /priorities  GET POST
    /priorities/:round  GET
    /priorities/:round/again  POST
    /priorities/:round/ballot  GET POST
    /priorities/:round/ballots.csv  GET
    /priorities/:round/ballots.json  GET
    /priorities/:round/closure  GET POST
    /priorities/:round/draft  GET POST
    /priorities/:round/opening  POST
    /priorities/:round/presentation  GET
    /priorities/new  GET
    /priorities/placings/:kind/:thing  GET
    /profiles  GET
    /profiles/:file{values\\.[a-z]+}  GET
    /proposals  GET POST
    /proposals/:proposal  GET
    /proposals/:proposal/details  GET POST
    /proposals/:proposal/gate  GET
    /proposals/:proposal/gate/answers  POST
    /proposals/:proposal/gate/answers/:number/removal  POST
    /proposals/:proposal/gate/score  POST
    /proposals/:proposal/merge/undoing  POST
    /proposals/:proposal/withdrawal  POST
    /proposals/:proposal/withdrawal/new  GET
    /proposals/:proposal/withdrawal/removal  POST
    /proposals/merges  POST
    /proposals/merges/new  GET
    /proposals/new  GET
    /proposals/proposals.csv  GET
    /readyz  GET
    /reports  GET POST
    /reports/:set  GET
    /reports/:set/makings  POST
    /reports/:set/makings/:making/cancellation  POST
    /reports/:set/places/:place  GET
    /reports/:set/places/:place/report.docx  GET
    /reports/:set/places/:place/report.pdf  GET
    /reports/:set/publications  POST
    /reports/:set/reports.zip  GET
    /reports/:set/withdrawals  POST
    /reports/:set/withdrawals/new  GET
    /reports/new  GET
    /reviews  GET POST
    /reviews/:review  GET
    /reviews/:review/:kind{(?:findings|strengths|recommendations)}  GET POST
    /reviews/:review/:kind{(?:findings|strengths|recommendations)}/:conclusion  GET
    /reviews/:review/:kind{(?:findings|strengths|recommendations)}/:conclusion/details  GET POST
    /reviews/:review/:kind{(?:findings|strengths|recommendations)}/:conclusion/position  POST
    /reviews/:review/:kind{(?:findings|strengths|recommendations)}/:conclusion/undoing  POST
    /reviews/:review/:kind{(?:findings|strengths|recommendations)}/:conclusion/withdrawal  POST
    /reviews/:review/:kind{(?:findings|strengths|recommendations)}/:conclusion/withdrawal/new  GET
    /reviews/:review/:kind{(?:findings|strengths|recommendations)}/:conclusion/withdrawal/undoing  POST
    /reviews/:review/:kind{(?:findings|strengths|recommendations)}/new  GET
    /reviews/:review/coding  GET
    /reviews/:review/coding/:source  GET
    /reviews/:review/coding/:source/agreements  POST
    /reviews/:review/coding/:source/codings  POST
    /reviews/:review/coding/:source/codings/removal  POST
    /reviews/:review/coding/:source/memos  POST
    /reviews/:review/coding/:source/presence  POST
    /reviews/:review/coding/agreement  GET
    /reviews/:review/coding/codes  GET POST
    /reviews/:review/coding/codes/:code  GET POST
    /reviews/:review/coding/codes/:code/merging  POST
    /reviews/:review/coding/codes/:code/moves  POST
    /reviews/:review/coding/codes/:code/removal  POST
    /reviews/:review/coding/codes/new  GET
    /reviews/:review/coding/memos  GET POST
    /reviews/:review/coding/memos/:memo  GET POST
    /reviews/:review/coding/memos/:memo/removal  POST
    /reviews/:review/coding/memos/new  GET
    /reviews/:review/coding/retrieval  GET
    /reviews/:review/coding/undoing  POST
    /reviews/:review/completion  POST
    /reviews/:review/completion/new  GET
    /reviews/:review/completion/undoing  POST
    /reviews/:review/details  GET POST
    /reviews/:review/documents  GET POST
    /reviews/:review/documents/:document  GET
    /reviews/:review/documents/:document/details  GET POST
    /reviews/:review/documents/:document/text  POST
    /reviews/:review/documents/:document/text/removal  POST
    /reviews/:review/documents/:document/withdrawal  POST
    /reviews/:review/documents/:document/withdrawal/undoing  POST
    /reviews/:review/documents/coverage  GET POST
    /reviews/:review/documents/new  GET
    /reviews/:review/earlier  GET POST
    /reviews/:review/earlier/:earlier  GET POST
    /reviews/:review/earlier/:earlier/removal  POST
    /reviews/:review/earlier/new  GET
    /reviews/:review/exchange  GET
    /reviews/:review/exchange/codebook  POST
    /reviews/:review/exchange/files  POST
    /reviews/:review/exchange/files/:file  GET
    /reviews/:review/exchange/files/:file/cancellation  POST
    /reviews/:review/exchange/files/:file/imports  POST
    /reviews/:review/exchange/files/:file/merge  POST
    /reviews/:review/exchange/files/:file/withdrawal  POST
    /reviews/:review/exchange/merges/:merge/undoing  POST
    /reviews/:review/exchange/project  POST
    /reviews/:review/findings/:finding/counter-search  POST
    /reviews/:review/findings/:finding/counter-search/removal  POST
    /reviews/:review/findings/:finding/evidence  POST
    /reviews/:review/findings/:finding/evidence/:evidence/quote  GET POST
    /reviews/:review/findings/:finding/evidence/new  GET
    /reviews/:review/findings/:finding/evidence/removal  POST
    /reviews/:review/findings/:finding/quotes/:quote/withdrawal  POST
    /reviews/:review/findings/:finding/quotes/:quote/withdrawal/undoing  POST
    /reviews/:review/frame  GET
    /reviews/:review/frame/declared  GET POST
    /reviews/:review/frame/rows  POST
    /reviews/:review/frame/rows/:row  GET POST
    /reviews/:review/frame/rows/:row/place  POST
    /reviews/:review/frame/rows/:row/withdrawal  POST
    /reviews/:review/frame/rows/:row/withdrawal/undoing  POST
    /reviews/:review/frame/rows/new  GET
    /reviews/:review/frame/silences/:about/:of  GET POST
    /reviews/:review/frame/silences/:about/:of/undoing  POST
    /reviews/:review/groups  POST
    /reviews/:review/groups/:group  GET POST
    /reviews/:review/groups/:group/removal  POST
    /reviews/:review/groups/new  GET
    /reviews/:review/guide  GET
    /reviews/:review/guide/questions  POST
    /reviews/:review/guide/questions/:question  GET POST
    /reviews/:review/guide/questions/:question/place  POST
    /reviews/:review/guide/questions/:question/removal  POST
    /reviews/:review/guide/questions/:question/removal/undoing  POST
    /reviews/:review/guide/questions/new  GET
    /reviews/:review/guide/takeover  POST
    /reviews/:review/guide/versions  POST
    /reviews/:review/guide/versions/:number  GET
    /reviews/:review/information  GET POST
    /reviews/:review/information/:number  GET
    /reviews/:review/information/new  GET
    /reviews/:review/interviews  GET POST
    /reviews/:review/interviews/:source  GET
    /reviews/:review/interviews/:source/voices/:voice/information  GET POST
    /reviews/:review/interviews/:source/voices/:voice/withdrawal  POST
    /reviews/:review/interviews/:source/voices/:voice/withdrawal/undoing  POST
    /reviews/:review/interviews/new  GET
    /reviews/:review/interviews/preview  POST
    /reviews/:review/members  GET POST
    /reviews/:review/members/:person/removal  POST
    /reviews/:review/names  GET POST
    /reviews/:review/names/day  GET POST
    /reviews/:review/names/erasure  GET POST
    /reviews/:review/names/new  GET
    /reviews/:review/names/opening  POST
    /reviews/:review/names/voices/:voice  GET POST
    /reviews/:review/names/voices/:voice/removal  GET POST
    /reviews/:review/perspectives  GET POST
    /reviews/:review/perspectives/:perspective  GET POST
    /reviews/:review/perspectives/:perspective/place  POST
    /reviews/:review/perspectives/:perspective/removal  POST
    /reviews/:review/perspectives/new  GET
    /reviews/:review/phases  POST
    /reviews/:review/phases/:phase  GET POST
    /reviews/:review/phases/:phase/beginning  POST
    /reviews/:review/phases/:phase/ending  POST
    /reviews/:review/phases/:phase/removal  POST
    /reviews/:review/phases/new  GET
    /reviews/:review/planned  GET POST
    /reviews/:review/planned/:planned  GET POST
    /reviews/:review/planned/:planned/ending  POST
    /reviews/:review/planned/:planned/ending/new  GET
    /reviews/:review/planned/:planned/ending/undoing  POST
    /reviews/:review/planned/new  GET
    /reviews/:review/putting-back  POST
    /reviews/:review/questions  POST
    /reviews/:review/questions/:question  GET POST
    /reviews/:review/questions/:question/ending  POST
    /reviews/:review/questions/:question/ending/new  GET
    /reviews/:review/questions/:question/ending/undoing  POST
    /reviews/:review/questions/new  GET
    /reviews/:review/recommendations/:conclusion/obstacle  POST
    /reviews/:review/recommendations/:conclusion/ties  POST
    /reviews/:review/recommendations/:conclusion/ties/new  GET
    /reviews/:review/recommendations/:conclusion/ties/removal  POST
    /reviews/:review/report  GET
    /reviews/:review/report/draft  GET
    /reviews/:review/report/freezings  POST
    /reviews/:review/report/summary  GET POST
    /reviews/:review/report/summary/undoing  POST
    /reviews/:review/saturation  GET
    /reviews/:review/sharing  POST
    /reviews/:review/sharing/new  GET
    /reviews/:review/sharing/undoing  POST
    /reviews/:review/slides  GET POST
    /reviews/:review/slides/:number{[0-9]+}  GET
    /reviews/:review/slides/new  GET
    /reviews/:review/slides/own/:key  GET POST
    /reviews/:review/slides/own/:key/removal  POST
    /reviews/:review/slides/placed/:key/hiding  POST
    /reviews/:review/slides/placed/:key/position  POST
    /reviews/:review/slides/placed/:key/showing  POST
    /reviews/:review/slides/slides.pdf  GET
    /reviews/:review/slides/undoing  POST
    /reviews/conclusions/:conclusion  GET
    /reviews/new  GET
    /robots.txt  GET
    /search  GET
    /setup  GET POST
    /sign-in  GET POST
    /sign-in/code  GET POST
    /sign-out  POST
    /targets  GET POST
    /targets/:target  GET
    /targets/:target/actions/:action/completion  POST
    /targets/:target/actions/:action/completion/new  GET
    /targets/:target/actions/:action/completion/undo  POST
    /targets/:target/answer  GET POST
    /targets/:target/answer/undo  POST
    /targets/:target/closure  POST
    /targets/:target/closure/new  GET
    /targets/:target/contributions/:party  GET POST
    /targets/:target/contributions/:party/undo  POST
    /targets/:target/earlier  POST
    /targets/:target/earlier/:earlier/removal  POST
    /targets/:target/earlier/new  GET
    /targets/:target/rhythm  GET POST
    /targets/:target/turning  GET POST
    /targets/:target/turning/new  GET
    /targets/closures  GET
    /targets/new  GET
    /targets/towards  GET
    /tokens  GET POST
    /tokens/:token/revocation  GET POST
    /tokens/new  GET"
  `)
})

test('every place of the navigation is on the map', () => {
  const { app } = appOf(database)
  const pages = new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
  const places = [...navigation, ...Object.values(placesOf).flat()].filter(({ available }) => available)
  expect(places.map(({ path }) => path).filter((path) => !pages.has(path))).toEqual([])
})

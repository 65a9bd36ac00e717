export const plansPath = () => '/plan'
export const newPlanPath = () => '/plan/new'
export const planPath = (plan: string) => `/plan/${plan}`
export const planDetailsPath = (plan: string) => `/plan/${plan}/details`
export const planClosurePath = (plan: string) => `/plan/${plan}/closure`
export const newPlanClosurePath = (plan: string) => `/plan/${plan}/closure/new`
export const planReopeningPath = (plan: string) => `/plan/${plan}/closure/removal`
export const planCsvPath = (plan: string) => `/plan/${plan}/actions.csv`
export const newActionPath = (plan: string) => `/plan/${plan}/actions/new`
export const actionsPath = (plan: string) => `/plan/${plan}/actions`
export const newRequestPath = (plan: string, action?: string) =>
  action ? `/plan/${plan}/requests/new?action=${action}` : `/plan/${plan}/requests/new`
export const requestsPath = (plan: string) => `/plan/${plan}/requests`

export const actionPath = (action: string) => `/plan/actions/${action}`
export const actionDetailsPath = (action: string) => `/plan/actions/${action}/details`
export const removalPath = (action: string) => `/plan/actions/${action}/removal`
export const removalUndoPath = (action: string) => `/plan/actions/${action}/removal/undo`
export const newStatusPath = (action: string) => `/plan/actions/${action}/statuses/new`
export const statusesPath = (action: string) => `/plan/actions/${action}/statuses`
export const newCompletionPath = (action: string) => `/plan/actions/${action}/completion/new`
export const completionPath = (action: string) => `/plan/actions/${action}/completion`
export const completionUndoPath = (action: string) => `/plan/actions/${action}/completion/removal`
export const milestonesPath = (action: string) => `/plan/actions/${action}/milestones`
export const milestoneRemovalPath = (milestone: string) => `/plan/milestones/${milestone}/removal`
export const passingPath = (milestone: string) => `/plan/milestones/${milestone}/passing`
export const passingUndoPath = (milestone: string) => `/plan/milestones/${milestone}/passing/removal`

export const newAnswerPath = (request: string) => `/plan/requests/${request}/answers/new`
export const answersPath = (request: string) => `/plan/requests/${request}/answers`
export const requestWithdrawalPath = (request: string) => `/plan/requests/${request}/withdrawal`
export const requestWithdrawalUndoPath = (request: string) => `/plan/requests/${request}/withdrawal/removal`

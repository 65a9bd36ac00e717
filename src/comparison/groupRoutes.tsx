import { type Context, Hono } from 'hono'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { placesOfCounty } from '../population/places.ts'
import { awaitTurn, claimId, historyOf } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { groupForm, readMembers, savedGroup } from './groupForms.ts'
import {
  addGroup,
  changeGroup,
  groupFor,
  type KeptGroup,
  ownGroups,
  removeGroup,
  takeBackGroup,
} from './groupStore.ts'
import { GroupFormPage, GroupPage, GroupsPage } from './groupViews.tsx'
import { groupPath, groupsPath, newGroupPath } from './paths.ts'
import { readCounts } from './readingStore.ts'
import { comparisonWords } from './words.ts'

/** Groups of places that one compares with: what there is, and those that the partnership puts together. */
export const groupRoutes = new Hono<Env>()
  .get(groupsPath(), async (c) => {
    const { db, view, actor, readOnce } = c.var
    const counts = await readOnce(['counts'], () => readCounts(db))
    const county = placesOfCounty(actor.countyCode).filter(({ kind }) => kind === 'municipality')
    const shown = { own: await ownGroups(db), county, counts }
    return answerPage(c, <GroupsPage view={view} actor={actor} {...shown} />)
  })
  .get(newGroupPath(), async (c) => {
    requirePreparer(c.var.actor)
    return formPage(c, null, formOfNew(c, {}))
  })
  .post(groupsPath(), async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const sent = String((await c.req.parseBody()).id ?? '')
    const taken = await ownGroups(db)
    // Sent twice, the group has its own name already.
    const read = await readForm(
      c,
      groupForm(
        view.language,
        taken.filter(({ id }) => id !== sent),
      ),
    )
    if (!read.ok) return formPage(c, null, read.form, 422)
    const { id, already } = await claimId(db, actor, { kind: 'placeGroup', id: read.value.id })
    if (!already) await addGroup(db, actor, contentOf(read.value), id)
    return c.redirect(groupPath(id), 303)
  })

  .get('/comparison/groups/:group', async (c) => {
    const { db, view, actor } = c.var
    const group = await groupFor(db, c.req.param('group'))
    const history = await historyOf(db, { kind: 'placeGroup', id: group.id })
    return answerPage(c, <GroupPage view={view} actor={actor} group={group} history={history} />)
  })
  .get('/comparison/groups/:group/details', async (c) => {
    const group = await groupHere(c)
    return formPage(c, group, formOfSaved(savedGroup(group)))
  })
  .post('/comparison/groups/:group', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const group = await groupHere(c)
    const others = (await ownGroups(db)).filter(({ id }) => id !== group.id)
    const read = await readForm(c, groupForm(view.language, others))
    if (!read.ok) return formPage(c, group, read.form, 422)
    const content = contentOf(read.value)
    // Held against what is saved in the words that the form shows it in, however they were typed.
    const clash = changedMeanwhile(view.language, { ...read, value: savedGroup(content) }, savedGroup(group))
    if (clash) return formPage(c, group, clash, 422, comparisonWords(view.language).groups.changed)
    await changeGroup(db, actor, group, content)
    return c.redirect(groupPath(group.id), 303)
  })
  .post('/comparison/groups/:group/removal', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    requirePreparer(actor)
    const group = await groupFor(db, c.req.param('group'))
    await removeGroup(db, actor, group, await versionSeen(c))
    return c.redirect(groupPath(group.id), 303)
  })
  .post('/comparison/groups/:group/withdrawal', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    requirePreparer(actor)
    const group = await groupFor(db, c.req.param('group'))
    await takeBackGroup(db, actor, group, await versionSeen(c))
    return c.redirect(groupPath(group.id), 303)
  })

/** One that can be changed: a removed one is brought back first. */
async function groupHere(c: Context<Env>): Promise<KeptGroup> {
  requirePreparer(c.var.actor)
  const group = await groupFor(c.var.db, c.req.param('group') ?? '')
  if (!group.removed) return group
  throw new Refusal('conflict', (language) => comparisonWords(language).groups.removed(group.name), {
    href: groupPath(group.id),
    label: (language) => comparisonWords(language).groups.toGroup,
  })
}

function contentOf({ name, basis, members }: { name: string; basis: string; members: string }) {
  return { name, basis, members: readMembers(members).codes }
}

async function versionSeen(c: Context<Env>): Promise<number> {
  return Number((await c.req.parseBody()).version) || 0
}

function formPage(
  c: Context<Env>,
  group: KeptGroup | null,
  form: FormState,
  status: 200 | 422 = 200,
  meanwhile?: string,
) {
  return answerPage(
    c,
    <GroupFormPage view={c.var.view} form={form} group={group} meanwhile={meanwhile} />,
    status,
  )
}

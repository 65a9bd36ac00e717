import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn, isSound } from './hands.ts'

/** From an idea to a place in a round: each test goes on where the one before it ended. */
const county = exampleCounty()

let leader: Page
let coordinator: Page
const byKeyboard = handsOn(() => leader)
const { follow, heading, press, says } = handsOn(() => coordinator)

beforeAll(async () => {
  leader = await county.as('Karin Holm')
  coordinator = await county.as('Maria Lindqvist')
})

describe('an elected leader with a keyboard', () => {
  test('hands in a proposal, is told what is missing, and sees when it is answered', async () => {
    await leader.goto('/proposals')
    await isSound(leader)
    await byKeyboard.tabTo('Lämna ett förslag')
    await leader.keyboard.press('Enter')
    await byKeyboard.heading('Lämna ett förslag')
    await byKeyboard.type('Förslaget i korthet', 'Läxhjälp på bibliotek i alla kommuner')
    await byKeyboard.type('Vad ska göras?', 'Två eftermiddagar i veckan, med någon som kan ämnet.')
    await byKeyboard.tabTo('Lämna förslaget')
    await leader.keyboard.press('Enter')
    await leader.getByRole('alert').waitFor()
    await byKeyboard.says('Skriv varför det ska göras.')
    await isSound(leader)
    await leader.getByLabel('Varför?').fill('Alla har inte någon hemma som kan hjälpa till.')
    await leader.getByLabel('Kostar per år').fill('350 000')
    await leader.getByRole('button', { name: 'Lämna förslaget' }).click()
    await byKeyboard.says(
      'Läxhjälp på bibliotek i alla kommuner',
      'Väntar på svar. Svar senast',
      '350 000 kr per år',
    )
    await isSound(leader)
  })
})

describe('the coordinator', () => {
  test('merges it with another, and finds the old one as it was', async () => {
    await coordinator.goto('/proposals')
    await follow('Slå ihop förslag')
    await heading('Slå ihop förslag')
    await isSound(coordinator)
    await coordinator.getByLabel('Läxhjälp på bibliotek').check()
    await coordinator.getByLabel('Gratis buss till läxhjälp').check()
    await press('Skriv ihop dem')
    await says('blir ett nytt förslag')
    await coordinator.getByLabel('Förslaget i korthet').fill('Läxhjälp som alla når')
    await press('Slå ihop förslagen')
    await says('Läxhjälp som alla når', 'Sammanslaget av')
    await isSound(coordinator)
    await follow('Läxhjälp på bibliotek i alla kommuner')
    await says('Förslaget är sammanslaget. Läs det som det blev:')
    await isSound(coordinator)
    await follow('Läxhjälp som alla når')
    await says('Sammanslaget av')
  })

  test('chooses candidates among what is proposed, and opens the round', async () => {
    await coordinator.goto('/priorities/new')
    await coordinator.getByLabel('Frågan').fill('Vad börjar vi med i vinter?')
    await coordinator.getByLabel('Prickar', { exact: true }).check()
    await press('Fortsätt till förslagen')
    await heading(/Ändra utkastet/)
    await coordinator.getByLabel('Läxhjälp som alla når').check()
    await coordinator.getByLabel('Sommarskola över kommungränserna').check()
    await coordinator.getByText('Välj enskilda platser').click()
    await coordinator
      .getByLabel(/^Karin Holm, Karlstad/)
      .first()
      .check()
    await coordinator.getByLabel(/^Öppen: när omgången stängs/).check()
    await isSound(coordinator)
    await press('Spara utkastet')
    await heading('Vad börjar vi med i vinter?')
    await says('Läxhjälp som alla når', 'Läs förslaget')
    await press('Öppna omgången')
    await says('0 av 1 har röstat.')
    await isSound(coordinator)
  })
})

describe('the leader on a phone', () => {
  test('votes, and the result leads to the proposal and back', async () => {
    const phone = await county.as('Karin Holm', { width: 390 })
    await phone.goto('/priorities')
    await phone.getByRole('link', { name: /^Rösta ?: ?Vad börjar vi med i vinter/ }).click()
    await handsOn(() => phone).heading('Rösta')
    expect(await axeViolations(phone)).toEqual([])
    await phone.getByLabel('Prickar på Läxhjälp som alla når').fill('3')
    await phone.getByRole('button', { name: 'Skicka mina prickar' }).click()
    await handsOn(() => phone).says('Din röst är sparad.')

    await coordinator.reload()
    await follow('Stäng omgången')
    await heading(/Stäng omgången/)
    await press('Stäng omgången')
    await says('Rangordning')
    await isSound(coordinator)
    await coordinator.getByRole('link', { name: /^Läs förslaget ?: ?Läxhjälp som alla når/ }).click()
    await heading(/^Förslag \d+$/)
    await says('Plats 1 av 2', 'Prövas i en omgång')
    await follow('Vad börjar vi med i vinter?')
    await heading('Vad börjar vi med i vinter?')
  })
})

import { numeral } from '../i18n/format.ts'
import { defineWords } from '../i18n/words.ts'

export const ballotWords = defineWords(
  {
    title: 'Rösta',
    asSeat: (hat: string, body: string) => `Du röstar som ${hat}, i ${body}`,
    dots: {
      lead: (count: number) =>
        `Du har ${numeral('sv', count)} ${count === 1 ? 'prick. Lägg den på ett' : 'prickar. Lägg dem på ett eller flera'} förslag.`,
      leftNow: (count: number) =>
        count === 0 ? 'Inga prickar kvar' : count === 1 ? 'En prick kvar' : `${count} prickar kvar`,
      one: 'En prick kvar',
      many: '{left} prickar kvar',
      zero: 'Inga prickar kvar',
      over: 'Du har lagt för många prickar. Ta bort {left}.',
      on: (title: string) => `Prickar på ${title}`,
      more: (title: string) => `En prick till på ${title}`,
      fewer: (title: string) => `En prick mindre på ${title}`,
      send: 'Skicka mina prickar',
      notWhole: 'Skriv ett helt antal prickar, noll eller mer.',
      tooMany: (laid: number, most: number) =>
        `Du har lagt ${laid} prickar men har bara ${most}. Ta bort några.`,
    },
    ranking: {
      lead: 'Sätt förslagen i ordning: det viktigaste får plats 1.',
      ties: 'Två förslag kan få samma plats.',
      unranked: 'Det du lämnar tomt räknas som lika, sist.',
      all: 'Alla förslag ska ha en plats.',
      place: (title: string) => `Plats för ${title}`,
      up: (title: string) => `Flytta upp ${title}`,
      down: (title: string) => `Flytta ned ${title}`,
      moved: '{title} är nu på plats {place}.',
      send: 'Skicka min ordning',
      notPlace: (most: number) => `Skriv en plats från 1 till ${most}, eller lämna tomt.`,
      missing: (title: string) => `Skriv en plats för ${title}.`,
      none: 'Ge minst ett förslag en plats.',
    },
    criteria: {
      lead: (count: number) =>
        `Bedöm varje förslag från 1 till 5 på ${count === 1 ? 'ett kriterium' : `${numeral('sv', count)} kriterier`}.`,
      of: (criterion: string, title: string) => `${criterion}: ${title}`,
      ends: (low: string, high: string) => `1 = ${low}, 5 = ${high}`,
      noView: 'Vet inte',
      send: 'Skicka mina bedömningar',
      missing: (criterion: string, title: string) =>
        `Välj ett steg för ${criterion.toLowerCase()}, eller ”Vet inte”: ${title}.`,
    },
    consent: {
      lead: 'Säg om du har ett skäl emot. En invändning stoppar inte: den säger att ni behöver tala vidare.',
      of: (title: string) => `Vad säger du om: ${title}?`,
      stances: {
        agree: 'Ja, det kan vi göra',
        aside: 'Jag står åt sidan: andra får gå vidare',
        object: 'Jag har en invändning',
      },
      reason: (title: string) => `Skälet till invändningen mot ${title}`,
      reasonHint: 'Visas för alla när omgången stängs.',
      missing: (title: string) => `Välj vad du säger om ${title}.`,
      reasonMissing: 'Skriv skälet, så att ni kan tala om det.',
      send: 'Skicka mitt svar',
    },
    pairwise: {
      lead: (count: number) => `Jämför två och två, ${count} gånger. Vilket är viktigast för syftet?`,
      of: (a: string, b: string) => `${a} eller ${b}?`,
      much: (title: string) => `${title} är mycket viktigare`,
      clearly: (title: string) => `${title} är klart viktigare`,
      somewhat: (title: string) => `${title} är något viktigare`,
      equal: 'De är lika viktiga',
      choose: 'Välj',
      missing: (a: string, b: string) => `Välj vilket som är viktigast: ${a} eller ${b}.`,
      send: 'Skicka mina jämförelser',
      inconsistent: (a: string, b: string) =>
        `Rösten är sparad. Några av jämförelserna drar åt olika håll, vilket är vanligt. Vill du se över dem, börja med ${a} och ${b}.`,
    },
    budget: {
      lead: (sum: string) => `${sum} kronor ska fördelas. Kryssa för allt du vill se genomfört.`,
      of: (title: string) => `Jag vill ha: ${title}`,
      why: 'Det du kryssar för delar du kostnaden för med andra som vill detsamma. Du förlorar inget på att kryssa för flera.',
      send: 'Skicka mina val',
    },
    back: 'Tillbaka utan att rösta',
  },
  {
    title: 'Vote',
    asSeat: (hat, body) => `You vote as ${hat}, in ${body}`,
    dots: {
      lead: (count) =>
        `You have ${numeral('en', count)} ${count === 1 ? 'dot. Lay it on one candidate' : 'dots. Lay them on one or several candidates'}.`,
      leftNow: (count) =>
        count === 0 ? 'No dots left' : count === 1 ? 'One dot left' : `${count} dots left`,
      one: 'One dot left',
      many: '{left} dots left',
      zero: 'No dots left',
      over: 'You have laid too many dots. Take away {left}.',
      on: (title) => `Dots on ${title}`,
      more: (title) => `One dot more on ${title}`,
      fewer: (title) => `One dot less on ${title}`,
      send: 'Send my dots',
      notWhole: 'Write a whole number of dots, none or more.',
      tooMany: (laid, most) => `You have laid ${laid} dots but have only ${most}. Take some away.`,
    },
    ranking: {
      lead: 'Put the candidates in order: what matters most has place 1.',
      ties: 'Two candidates can have the same place.',
      unranked: 'What you leave empty counts as equal, last.',
      all: 'All candidates are to have a place.',
      place: (title) => `Place of ${title}`,
      up: (title) => `Move up ${title}`,
      down: (title) => `Move down ${title}`,
      moved: '{title} now has place {place}.',
      send: 'Send my order',
      notPlace: (most) => `Write a place from 1 to ${most}, or leave it empty.`,
      missing: (title) => `Write a place for ${title}.`,
      none: 'Give at least one candidate a place.',
    },
    criteria: {
      lead: (count) =>
        `Judge each candidate from 1 to 5 on ${count === 1 ? 'one criterion' : `${numeral('en', count)} criteria`}.`,
      of: (criterion, title) => `${criterion}: ${title}`,
      ends: (low, high) => `1 = ${low}, 5 = ${high}`,
      noView: 'Don’t know',
      send: 'Send my judgements',
      missing: (criterion, title) =>
        `Choose a step for ${criterion.toLowerCase()}, or “Don’t know”: ${title}.`,
    },
    consent: {
      lead: 'Say if you have a reason against. An objection does not stop anything: it says that you need to talk on.',
      of: (title) => `What do you say of: ${title}?`,
      stances: {
        agree: 'Yes, we can do that',
        aside: 'I stand aside: others may go on',
        object: 'I have an objection',
      },
      reason: (title) => `The reason for the objection to ${title}`,
      reasonHint: 'Shown to all when the round closes.',
      missing: (title) => `Choose what you say of ${title}.`,
      reasonMissing: 'Write the reason, so that you can talk about it.',
      send: 'Send my answer',
    },
    pairwise: {
      lead: (count) => `Compare two at a time, ${count} times. Which matters more for the purpose?`,
      of: (a, b) => `${a} or ${b}?`,
      much: (title) => `${title} matters much more`,
      clearly: (title) => `${title} clearly matters more`,
      somewhat: (title) => `${title} matters somewhat more`,
      equal: 'They matter equally',
      choose: 'Choose',
      missing: (a, b) => `Choose which matters more: ${a} or ${b}.`,
      send: 'Send my comparisons',
      inconsistent: (a, b) =>
        `The vote is saved. Some of the comparisons pull in different directions, which is common. If you want to look at them again, begin with ${a} and ${b}.`,
    },
    budget: {
      lead: (sum) => `${sum} kronor are to be shared out. Tick everything that you want to see done.`,
      of: (title) => `I want: ${title}`,
      why: 'You share the cost of what you tick with others who want the same. You lose nothing by ticking several.',
      send: 'Send my choices',
    },
    back: 'Back without voting',
  },
)

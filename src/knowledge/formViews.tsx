import type { LifeArea } from '../partnership/lifeArea.ts'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { knowledgeFormWords } from './formWords.ts'
import {
  bearings,
  grades,
  type Knowledge,
  knowledgeKinds,
  type Subject,
  subjectKinds,
  subjectValue,
} from './knowledge.ts'
import {
  bearingsPath,
  knowledgeDetailsPath,
  knowledgeItemPath,
  knowledgePath,
  knowledgeReviewPath,
  withdrawalPath,
} from './paths.ts'
import { knowledgeWords } from './words.ts'

type FormProps = { readonly view: View; readonly form: FormState }

type TextProps = FormProps & {
  readonly areas: readonly LifeArea[]
  readonly usedTags: readonly string[]
}

function crumbs(view: View, title: string, item?: Knowledge) {
  const { language } = view
  return [
    { label: knowledgeWords(language).title, href: knowledgePath() },
    ...(item
      ? [{ label: <Stored language={language}>{item.name}</Stored>, href: knowledgeItemPath(item.id) }]
      : []),
    { label: title },
  ]
}

export function NewKnowledgePage(props: TextProps & { readonly about: Subject | null }) {
  const { view, form, about } = props
  const { language } = view
  const words = knowledgeFormWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.newTitle}
      answer={words.newAnswer}
      lead={words.lead}
      current="population"
      breadcrumb={crumbs(view, words.newTitle)}
    >
      <Form action={knowledgePath()} save={words.add}>
        <HiddenField form={form} name="id" />
        <TextFields {...props} />
        {about ? (
          <>
            <input type="hidden" name="about" value={subjectValue(about)} />
            <RadioGroup
              form={form}
              name="bearing"
              label={words.bearing(about.name)}
              options={bearings.map((bearing) => ({ value: bearing, label: words.bearingChoices[bearing] }))}
            />
            <TextField form={form} name="why" label={words.why} hint={words.whyHint} autocomplete="off" />
          </>
        ) : null}
      </Form>
    </FormPage>
  )
}

export function KnowledgeDetailsPage(props: TextProps & { readonly item: Knowledge }) {
  const { view, form, item } = props
  const words = knowledgeFormWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.changeTitle}
      answer={
        <StoredIn language={view.language} sentence={words.changeAnswer(item.name)} stored={item.name} />
      }
      lead={words.lead}
      current="population"
      breadcrumb={crumbs(view, words.changeTitle, item)}
    >
      <Form action={knowledgeDetailsPath(item.id)} save={words.save}>
        <HiddenField form={form} name="seen" />
        <TextFields {...props} />
      </Form>
    </FormPage>
  )
}

function TextFields({ view, form, areas, usedTags }: TextProps) {
  const { language } = view
  const words = knowledgeFormWords(language)
  const own = knowledgeWords(language)
  const optional = words.optional
  return (
    <>
      <TextField form={form} name="name" label={words.name} hint={words.nameHint} />
      <TextArea form={form} name="summary" label={words.summary} hint={words.summaryHint} />
      <RadioGroup
        form={form}
        name="kind"
        label={own.kind}
        options={knowledgeKinds.map((kind) => ({ value: kind, label: own.kinds[kind] }))}
      />
      <RadioGroup
        form={form}
        name="grade"
        label={own.grade}
        options={grades.map((grade) => ({
          value: grade,
          label: own.grades[grade].name,
          hint: own.grades[grade].requires,
        }))}
      />
      <TextArea
        form={form}
        name="transfer"
        label={words.transfer}
        hint={words.transferHint}
        note={optional}
        rows={3}
      />
      <TextField form={form} name="publisher" label={words.publisher} hint={words.publisherHint} />
      <TextField form={form} name="author" label={words.author} note={optional} />
      <TextField
        form={form}
        name="year"
        label={words.year}
        note={optional}
        width="short"
        inputmode="numeric"
        autocomplete="off"
      />
      <TextField form={form} name="address" label={words.address} hint={words.addressHint} note={optional} />
      {areas.length > 0 ? (
        <Select
          form={form}
          name="area"
          label={words.area}
          width="medium"
          options={[
            { value: '', label: words.everybody },
            ...areas.map(({ id, name }) => ({ value: id, label: name, lang: storedLang(language) })),
          ]}
        />
      ) : null}
      <TextField form={form} name="targetGroup" label={words.group} hint={words.groupHint} note={optional} />
      <TextField
        form={form}
        name="tags"
        label={words.tags}
        hint={
          <StoredIn
            language={language}
            sentence={words.tagsHint(usedTags.join(', '))}
            stored={usedTags.join(', ')}
          />
        }
        note={optional}
        autocomplete="off"
      />
      <DateField form={form} name="reviewOn" label={words.reviewOn} hint={words.reviewOnHint} />
    </>
  )
}

export function ReviewPage({ view, form, item }: FormProps & { readonly item: Knowledge }) {
  const words = knowledgeFormWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.reviewTitle}
      answer={
        <StoredIn language={view.language} sentence={words.reviewAnswer(item.name)} stored={item.name} />
      }
      lead={words.reviewLead}
      current="population"
      breadcrumb={crumbs(view, words.reviewTitle, item)}
    >
      <Form action={knowledgeReviewPath(item.id)} save={words.reviewSave}>
        <HiddenField form={form} name="seen" />
        <TextArea form={form} name="note" label={words.reviewNote} hint={words.reviewNoteHint} rows={3} />
        <DateField form={form} name="reviewOn" label={words.reviewOn} hint={words.reviewOnHint} />
      </Form>
    </FormPage>
  )
}

export function WithdrawalPage({ view, form, item }: FormProps & { readonly item: Knowledge }) {
  const words = knowledgeFormWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.withdrawTitle}
      answer={
        <StoredIn language={view.language} sentence={words.withdrawAnswer(item.name)} stored={item.name} />
      }
      lead={words.withdrawLead}
      current="population"
      breadcrumb={crumbs(view, words.withdrawTitle, item)}
    >
      <Form action={withdrawalPath(item.id)} save={words.withdrawSave}>
        <TextArea form={form} name="reason" label={words.reason} rows={3} />
      </Form>
    </FormPage>
  )
}

export function BearingPage({
  view,
  form,
  item,
  subjects,
}: FormProps & { readonly item: Knowledge; readonly subjects: readonly Subject[] }) {
  const { language } = view
  const words = knowledgeFormWords(language)
  const kinds = knowledgeWords(language).bearings.kinds
  return (
    <FormPage
      view={view}
      form={form}
      title={words.linkTitle}
      answer={<StoredIn language={language} sentence={words.linkAnswer(item.name)} stored={item.name} />}
      lead={words.linkLead}
      current="population"
      breadcrumb={crumbs(view, words.linkTitle, item)}
    >
      {subjects.length === 0 ? (
        <p>{words.noSubjects}</p>
      ) : (
        <Form action={bearingsPath(item.id)} save={words.linkSave}>
          <Select
            form={form}
            name="subject"
            label={words.subject}
            options={[
              { value: '', label: words.chooseSubject },
              ...subjectKinds.flatMap((kind) => {
                const options = subjects
                  .filter((subject) => subject.kind === kind)
                  .map((subject) => ({
                    value: subjectValue(subject),
                    label: subject.name,
                    lang: storedLang(language),
                  }))
                return options.length > 0 ? [{ label: kinds[kind], options }] : []
              }),
            ]}
          />
          <RadioGroup
            form={form}
            name="bearing"
            label={words.linkBearing}
            options={bearings.map((bearing) => ({ value: bearing, label: words.bearingChoices[bearing] }))}
          />
          <TextField form={form} name="why" label={words.why} hint={words.whyHint} autocomplete="off" />
        </Form>
      )}
    </FormPage>
  )
}

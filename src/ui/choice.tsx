import type { Child } from 'hono/jsx'
import type { Option } from './field.tsx'
import { controlAttributes, type FieldProps, fieldClass, Hint, Problem, Theirs } from './fieldParts.tsx'
import { type FormState, fieldId } from './form.ts'

/** One of a few. The error summary leads to the first choice, which therefore has the plain id. */
export function RadioGroup<Name extends string>({
  form,
  name,
  label,
  hint,
  note,
  prefix,
  options,
  inline = false,
}: FieldProps<Name> & {
  readonly options: readonly (Option & { readonly hint?: Child })[]
  /** Side by side, for two or three short choices. */
  readonly inline?: boolean
}) {
  const id = fieldId(name, prefix)
  return (
    <Fieldset legend={label} id={id} problem={form.problems[name]} hint={hint} note={note}>
      <div class={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, index) => {
          const own = index === 0 ? id : `${id}-${option.value}`
          return (
            <div class="choice">
              <input
                class="ds-input"
                type="radio"
                id={own}
                name={name}
                value={option.value}
                checked={form.values[name] === option.value}
                aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              />
              <label for={own}>{option.label}</label>
              <Hint id={`${id}-${option.value}`} text={option.hint} />
            </div>
          )
        })}
      </div>
      <Theirs
        form={form}
        name={name}
        prefix={prefix}
        named={(value) => options.find((option) => option.value === value)?.label ?? value}
      />
    </Fieldset>
  )
}

/** Yes when ticked: the field then carries `value`, otherwise nothing. */
export function CheckboxField<Name extends string>(props: FieldProps<Name> & { readonly value?: string }) {
  const { form, name, label, hint, prefix, value = 'yes' } = props
  const id = fieldId(name, prefix)
  const problem = form.problems[name]
  return (
    <div class={fieldClass(problem)}>
      <Problem id={id} text={problem} />
      <div class="choice">
        <input
          class="ds-input"
          type="checkbox"
          value={value}
          checked={form.values[name] === value}
          {...controlAttributes(props)}
        />
        <label for={id}>{label}</label>
        <Hint id={id} text={hint} />
      </div>
    </div>
  )
}

export type Box = {
  readonly name: string
  readonly label: Child
  readonly lang?: string | undefined
  readonly hint?: Child
}

/** Several of many, a box each: a field carries `yes` when it is ticked. The error summary leads to the first. */
export function Boxes({
  form,
  label,
  hint,
  boxes,
  name = boxes[0]?.name ?? '',
  columns = false,
  none,
}: {
  readonly form: FormState
  readonly label: string
  readonly hint?: Child
  readonly boxes: readonly Box[]
  /** The field whose problem is theirs: the first, and another name only where there may be none. */
  readonly name?: string
  /** Side by side, for many short ones. */
  readonly columns?: boolean
  /** Where there is nothing to choose among. */
  readonly none?: Child
}) {
  return (
    <Fieldset legend={label} id={fieldId(name)} hint={hint} problem={form.problems[name]}>
      {boxes.length === 0 ? none : null}
      <div class={columns ? 'choices choices-columns' : 'choices'}>
        {boxes.map((box) => {
          const id = fieldId(box.name)
          return (
            <div class="choice">
              <input
                class="ds-input"
                type="checkbox"
                id={id}
                name={box.name}
                value="yes"
                checked={form.values[box.name] === 'yes'}
                aria-describedby={box.hint ? `${id}-box-hint` : undefined}
              />
              <label for={id} lang={box.lang}>
                {box.label}
              </label>
              {/* The first box has the id of them all, and their hint the other id. */}
              <Hint id={`${id}-box`} text={box.hint} />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}

/** Fields that answer one question together. `id` is that of the first field, where a problem leads. */
export function Fieldset({
  legend,
  id,
  hint,
  note,
  problem,
  children,
}: {
  readonly legend: string
  readonly id: string
  readonly hint?: Child
  readonly note?: string | undefined
  readonly problem?: string | undefined
  readonly children: Child
}) {
  const described = [hint && `${id}-hint`, problem !== undefined && `${id}-problem`].filter(Boolean)
  return (
    <fieldset class={fieldClass(problem)} aria-describedby={described.join(' ') || undefined}>
      <legend class="field-label">
        {legend}
        {note ? <span class="field-note"> ({note})</span> : null}
      </legend>
      <Hint id={id} text={hint} />
      <Problem id={id} text={problem} />
      {children}
    </fieldset>
  )
}

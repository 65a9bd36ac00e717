import type { JSX } from 'hono/jsx'
import { controlAttributes, Field, type FieldProps } from './fieldParts.tsx'
import { type FormState, fieldId } from './form.ts'

/** The width tells what is expected: a number is short, a date medium, a sentence takes the column. */
type Width = 'short' | 'medium' | 'full'

type InputProps<Name extends string> = FieldProps<Name> & {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'date' | 'time' | 'file'
  readonly autocomplete?: string
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
  readonly width?: Width
  /** The unit, after the field: “%”, “kr per kommun”. */
  readonly unit?: string | undefined
  /** Anything else that belongs on the element itself: `min`, `step`, `accept`, `spellcheck`. */
  readonly attributes?: JSX.IntrinsicElements['input']
}

/** What a form carries without showing it. Nothing where there is no such value. */
export function HiddenField<Name extends string>({
  form,
  name,
}: {
  readonly form: FormState<Name>
  readonly name: Name
}) {
  const value = form.values[name]
  return value === undefined ? null : <input type="hidden" name={name} value={value} />
}

export function TextField<Name extends string>(props: InputProps<Name>) {
  const { form, name, type = 'text', autocomplete, inputmode, width = 'full', unit } = props
  const control = (
    <input
      class={`ds-input field-${width}`}
      type={type}
      value={form.values[name]}
      autocomplete={autocomplete}
      inputmode={inputmode}
      {...controlAttributes(props, unit)}
      {...props.attributes}
    />
  )
  return (
    <Field {...props}>
      {unit === undefined ? (
        control
      ) : (
        <span class="field-row">
          {control}
          <span class="field-unit" id={`${fieldId(name, props.prefix)}-unit`}>
            {unit}
          </span>
        </span>
      )}
    </Field>
  )
}

/** A text field, because Swedish writes the decimal comma, which `type="number"` refuses in some browsers. */
export function NumberField<Name extends string>(props: InputProps<Name>) {
  return <TextField inputmode="decimal" autocomplete="off" width="short" {...props} />
}

export function DateField<Name extends string>(props: InputProps<Name>) {
  return <TextField type="date" width="medium" {...props} />
}

/** Hours and minutes, in steps of five minutes unless told. */
export function TimeField<Name extends string>(props: InputProps<Name>) {
  return <TextField type="time" width="short" {...props} attributes={{ step: 300, ...props.attributes }} />
}

/** A browser never gives a chosen file back: when the form returns, the file must be chosen again. */
export function FileField<Name extends string>(props: InputProps<Name>) {
  return <TextField type="file" {...props} attributes={{ ...props.attributes, value: undefined }} />
}

export function TextArea<Name extends string>(
  props: FieldProps<Name> & {
    readonly rows?: number
    readonly attributes?: JSX.IntrinsicElements['textarea']
  },
) {
  return (
    <Field {...props}>
      <textarea class="ds-input" rows={props.rows ?? 4} {...controlAttributes(props)} {...props.attributes}>
        {props.form.values[props.name]}
      </textarea>
    </Field>
  )
}

export type Option = {
  readonly value: string
  readonly label: string
  /** Where it is not the page's. */
  readonly lang?: string | undefined
}

export type OptionGroup = { readonly label: string; readonly options: readonly Option[] }

/** An empty first option is the caller's to give, with its words: `{ value: '', label: 'Välj part' }`. */
export function Select<Name extends string>(
  props: FieldProps<Name> & {
    readonly options: readonly (Option | OptionGroup)[]
    readonly width?: Width
    readonly attributes?: JSX.IntrinsicElements['select']
  },
) {
  const chosen = props.form.values[props.name]
  const draw = (option: Option) => (
    <option value={option.value} lang={option.lang} selected={option.value === chosen}>
      {option.label}
    </option>
  )
  const all = props.options.flatMap((option) => ('options' in option ? option.options : [option]))
  return (
    <Field {...props} named={(value) => all.find((option) => option.value === value)?.label ?? value}>
      <select
        class={`ds-input field-${props.width ?? 'full'}`}
        {...controlAttributes(props)}
        {...props.attributes}
      >
        {props.options.map((option) =>
          'options' in option ? (
            <optgroup label={option.label}>{option.options.map(draw)}</optgroup>
          ) : (
            draw(option)
          ),
        )}
      </select>
    </Field>
  )
}

import type { Child } from 'hono/jsx'
import { type FormState, fieldId } from './form.ts'
import { Icon } from './icon.ts'

/** What every field has. Its value and its problem are found in the form by its name. */
export type FieldProps<Name extends string> = {
  readonly form: FormState<Name>
  readonly name: Name
  readonly label: string
  /** One sentence of help between label and field. */
  readonly hint?: Child
  /** A word after the label, as “frivilligt”. */
  readonly note?: string | undefined
  /** Keeps ids apart when two forms of a page have a field of the same name. */
  readonly prefix?: string | undefined
}

/** Label, help and problem, in that order, above the control. */
export function Field<Name extends string>({
  form,
  name,
  label,
  hint,
  note,
  prefix,
  named,
  children,
}: FieldProps<Name> & Named & { readonly children?: Child }) {
  const id = fieldId(name, prefix)
  const problem = form.problems[name]
  return (
    <div class={fieldClass(problem)}>
      <label class="field-label" for={id}>
        {label}
        {note ? <span class="field-note"> ({note})</span> : null}
      </label>
      <Hint id={id} text={hint} />
      <Problem id={id} text={problem} />
      {children}
      <Theirs form={form} name={name} prefix={prefix} named={named} />
    </div>
  )
}

/** What somebody else saved in the field while this writer was writing. */
export function Theirs<Name extends string>({
  form: { theirs },
  name,
  prefix,
  named = (value) => value,
}: Pick<FieldProps<Name>, 'form' | 'name' | 'prefix'> & Named) {
  const value = theirs?.values[name]
  if (theirs === undefined || value === undefined) return null
  return (
    <div id={`${fieldId(name, prefix)}-theirs`}>
      <p class="field-label">{theirs.label}</p>
      {value === '' ? (
        <p class="muted">{theirs.nothing}</p>
      ) : (
        <p class="lines" lang={theirs.lang}>
          {named(value)}
        </p>
      )}
    </div>
  )
}

/** What a value is called where it is one of several to choose among. */
type Named = { readonly named?: ((value: string) => string) | undefined }

/** What ties a control to its label, its help and its problem. */
export function controlAttributes<Name extends string>(
  { form, name, hint, prefix }: Pick<FieldProps<Name>, 'form' | 'name' | 'hint' | 'prefix'>,
  unit?: string,
) {
  const id = fieldId(name, prefix)
  const wrong = form.problems[name] !== undefined
  const described = []
  if (hint) described.push(`${id}-hint`)
  if (wrong) described.push(`${id}-problem`)
  if (unit !== undefined) described.push(`${id}-unit`)
  if (form.theirs?.values[name] !== undefined) described.push(`${id}-theirs`)
  return {
    id,
    name,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  }
}

export function Hint({ id, text }: { readonly id: string; readonly text: Child }) {
  if (!text) return null
  return (
    <div class="field-hint" id={`${id}-hint`}>
      {text}
    </div>
  )
}

export function Problem({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p class="field-problem" id={`${id}-problem`}>
      <Icon name="error" />
      {text}
    </p>
  )
}

export function fieldClass(problem: string | undefined): string {
  return problem === undefined ? 'field' : 'field field-wrong'
}

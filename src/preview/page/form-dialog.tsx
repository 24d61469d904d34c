import type { TextInputComponentForModalRequest } from 'discord-api-spec';
import { MessageComponentTypes, TextInputStyleTypes } from 'discord-api-spec';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { en } from '../../text/en.ts';
import { CloseIcon } from './icons.tsx';
import { Markdown } from './rich.tsx';
import type { OpenForm } from './state.ts';
import { useStore } from './store.ts';

const words = en.preview.page;

/** A form that the bot opened (components/reference, "Modal"). */
export function FormDialog({ form }: { readonly form: OpenForm }) {
  const store = useStore();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => firstValues(form));
  const [hasFailed, setFailed] = useState(false);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => dialog.current?.showModal(), []);

  const submit = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    void store.submitForm(values).then((isTaken) => {
      setBusy(false);
      setFailed(!isTaken);
    });
  };
  const field = (input: TextInputComponentForModalRequest, label: string, description?: string | null) => (
    <FormField
      key={input.custom_id}
      input={input}
      label={label}
      description={description ?? undefined}
      value={values[input.custom_id] ?? ''}
      onValue={(value) => setValues({ ...values, [input.custom_id]: value })}
    />
  );
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={() => store.closeForm()}>
      <form onSubmit={submit}>
        <header>
          <h2 id={titleId}>{form.modal.title}</h2>
          <button type="button" class="plain" aria-label={words.close} onClick={() => store.closeForm()}>
            <CloseIcon />
          </button>
        </header>
        {form.modal.components.map((component, index) => {
          if (component.type === MessageComponentTypes.TEXT_DISPLAY)
            return <Markdown key={index} text={component.content} />;
          if (component.type === MessageComponentTypes.ACTION_ROW)
            return component.components.map((input) => field(input, input.label ?? ''));
          return component.component.type === MessageComponentTypes.TEXT_INPUT ? (
            field(component.component, component.label, component.description)
          ) : (
            <p key={index} class="unsupported">
              {words.unsupported}
            </p>
          );
        })}
        {hasFailed && (
          <p class="form-failed" role="alert">
            {words.formFailed}
          </p>
        )}
        <footer>
          <button type="button" class="button secondary" onClick={() => store.closeForm()}>
            {words.cancel}
          </button>
          <button type="submit" class="button primary" aria-busy={isBusy} disabled={isBusy}>
            {words.submit}
          </button>
        </footer>
      </form>
    </dialog>
  );
}

function FormField({
  input,
  label,
  description,
  value,
  onValue,
}: {
  readonly input: TextInputComponentForModalRequest;
  readonly label: string;
  readonly description: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const id = useId();
  const shared = {
    id,
    value,
    required: input.required !== false,
    placeholder: input.placeholder ?? '',
    minLength: input.min_length ?? 0,
    maxLength: input.max_length ?? 4000,
    'aria-describedby': description === undefined ? undefined : `${id}-description`,
  };
  return (
    <div class="form-field">
      <label for={id}>
        {label}
        {input.required !== false && <span class="required"> *</span>}
      </label>
      {description !== undefined && <small id={`${id}-description`}>{description}</small>}
      {input.style === TextInputStyleTypes.PARAGRAPH ? (
        <textarea {...shared} rows={4} onInput={(event) => onValue(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={(event) => onValue(event.currentTarget.value)} />
      )}
    </div>
  );
}

/** What the bot filled in beforehand. */
function firstValues(form: OpenForm): Record<string, string> {
  const values: Record<string, string> = {};
  for (const component of form.modal.components) {
    const inputs =
      component.type === MessageComponentTypes.LABEL
        ? [component.component]
        : component.type === MessageComponentTypes.ACTION_ROW
          ? component.components
          : [];
    for (const input of inputs)
      if (input.type === MessageComponentTypes.TEXT_INPUT) values[input.custom_id] = input.value ?? '';
  }
  return values;
}

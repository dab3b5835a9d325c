import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type SubmitEvent } from 'react';
import { useReviewTexts } from '../../texts/use-review-texts';
import type { FormField } from './form-fields';
import { useSignedFormStyles } from './SignedForm.styles';

/** What `SignedForm` needs. */
interface SignedFormProps {
  readonly heading: string;
  readonly fields: readonly FormField[];
  /** What the button that sends says. */
  readonly send: string;
  readonly onSend: () => Promise<void>;
  readonly onCancel: () => void;
  /** Is given the first field when it is drawn, and null when it goes. */
  readonly firstField?: (field: HTMLElement | null) => void;
  /** What stands between the fields and the buttons. */
  readonly children?: ReactNode;
}

/**
 * A form that somebody puts their name to. It is sent once, and only when every field is as it must be; else the first that
 * is not gets the focus, with what is wrong beside it. Escape closes it.
 */
export function SignedForm({ heading, fields, send, onSend, onCancel, firstField, children }: SignedFormProps) {
  const styles = useSignedFormStyles();
  const { fields: texts } = useReviewTexts();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    if (fields.some(({ problem }) => problem !== null)) {
      setAttempts(attempts + 1);
      return;
    }
    setIsBusy(true);
    void onSend().finally(() => {
      setIsBusy(false);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Arrow keys and Escape mean other things in what the form stands in.
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
  };
  return (
    <div role="group" aria-labelledby={id} className={styles.form} onKeyDown={onKeyDown}>
      <form ref={form} noValidate onSubmit={onSubmit}>
        <p id={id} className={styles.heading}>
          {heading}
        </p>
        {fields.map(({ label, hint, value, isLong = false, autoComplete, problem, onChange }, at) => {
          const first = at === 0 && firstField !== undefined ? { ref: firstField } : {};
          return (
            <Field
              key={label}
              label={label}
              required
              {...(hint === undefined ? {} : { hint })}
              {...(attempts > 0 && problem !== null ? { validationMessage: problem } : {})}
            >
              {isLong ? (
                <Textarea
                  {...first}
                  className={styles.input}
                  resize="vertical"
                  rows={3}
                  value={value}
                  onChange={(_, { value: typed }) => {
                    onChange(typed);
                  }}
                />
              ) : (
                <Input
                  {...first}
                  className={styles.input}
                  {...(autoComplete === undefined ? {} : { autoComplete })}
                  value={value}
                  onChange={(_, { value: typed }) => {
                    onChange(typed);
                  }}
                />
              )}
            </Field>
          );
        })}
        {children}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" size="small" className={styles.action} disabledFocusable={isBusy}>
            {send}
          </Button>
          <Button size="small" className={styles.action} onClick={onCancel}>
            {texts.cancel}
          </Button>
        </div>
      </form>
    </div>
  );
}

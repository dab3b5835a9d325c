import { nameFault, reasonFault } from '../../../core/review/reason';
import type { ReviewTexts } from '../../texts/review-texts';

/** One field of a form, as it is filled in now. */
export interface FormField {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** It takes sentences. */
  readonly isLong?: boolean;
  /** What the browser may offer to fill in. */
  readonly autoComplete?: 'name' | 'organization-title';
  /** What is wrong with the value; null when nothing is. It is shown once the form has been sent. */
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
}

type FieldTexts = ReviewTexts['fields'];
type OnChange = FormField['onChange'];

/** The field for why something is accepted. */
export function reasonField(value: string, texts: FieldTexts, onChange: OnChange): FormField {
  const fault = reasonFault(value);
  const problem = fault === null ? null : texts.reasonProblems[fault];
  return { label: texts.reason, hint: texts.reasonHint, isLong: true, value, problem, onChange };
}

/** The field for who signs. */
export function nameField(value: string, texts: FieldTexts, onChange: OnChange): FormField {
  const fault = nameFault(value);
  const problem = fault === null ? null : texts.nameProblems[fault];
  return { label: texts.name, autoComplete: 'name', value, problem, onChange };
}

/** The field for in which role somebody signs. */
export function roleField(value: string, texts: FieldTexts, onChange: OnChange): FormField {
  const fault = nameFault(value);
  const problem = fault === null ? null : texts.roleProblems[fault];
  return { label: texts.role, hint: texts.roleHint, autoComplete: 'organization-title', value, problem, onChange };
}

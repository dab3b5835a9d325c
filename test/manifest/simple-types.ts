/** What a value has to be like. */
export interface SimpleType {
  /** For the message: "has to be …". */
  readonly description: string;
  readonly accepts: (value: string) => boolean;
}

const matching = (pattern: RegExp, description: string): SimpleType => ({
  description,
  accepts: (value) => pattern.test(value),
});

const ofLength = (longest: number): SimpleType => ({
  description: `1 to ${longest} characters`,
  accepts: (value) => value.length >= 1 && value.length <= longest,
});

/** A value out of a list. */
export const oneOf = (...values: readonly string[]): SimpleType => ({
  description: values.join(' or '),
  accepts: (value) => values.includes(value),
});

// The simple types of [MS-OWEMXML] 5.2 and 5.3, under their own names.
export const UUID = matching(
  /^((urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$/i,
  'a GUID',
);
export const ALTERNATE_ID = matching(/^.{5,12}\\WA[0-9]{9}$/, 'an id from the store');
export const VERSION = matching(/^[0-9]{1,5}(\.[0-9]{1,5}){0,3}$/, 'one to four numbers with dots');
export const SHORT_VERSION = matching(/^[0-9]{1,5}\.[0-9]{1,5}$/, 'two numbers with a dot');
export const CULTURE_NAME = matching(
  /^([a-z]{2,3}-[a-z0-9]{3,8}(-[a-z]{2,3})?|[a-z]{2,3}(-[a-z]{2,3}(_tradnl|\.pseudo|-[a-z]{4,8})?)?)$/i,
  'a culture name such as sv-SE',
);
export const SHORT_STRING = ofLength(125);
export const LONG_STRING = ofLength(250);
export const REFERENCE_ID = ofLength(32);
export const URL_STRING = ofLength(2048);
export const INTEGER = matching(/^[+-]?[0-9]+$/, 'a whole number');

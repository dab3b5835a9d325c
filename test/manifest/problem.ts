/** Something that Office or the store would refuse in a manifest. */
export interface Problem {
  /** Which check found it. */
  readonly rule: string;
  /** The element, as `XmlElement.place` says it. */
  readonly place: string;
  readonly message: string;
}

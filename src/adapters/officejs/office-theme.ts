/** The colours that Office paints its panes with, as `#RRGGBB`. */
export interface OfficeColours {
  readonly background: string;
  readonly foreground: string;
}

/** The colours of Office's theme as it is; null where the program does not tell. */
export function officeColours(): OfficeColours | null {
  // The types promise a theme; programs that have none leave it out.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const { bodyBackgroundColor, bodyForegroundColor } = theme ?? {};
  const [background, foreground] = [hexadecimal(bodyBackgroundColor), hexadecimal(bodyForegroundColor)];
  return background === null || foreground === null ? null : { background, foreground };
}

/** Tells of another theme being chosen, where the program does. */
export function watchOfficeTheme(onChange: () => void): void {
  // Not in every program's document, and a refusal changes nothing: the theme is then that of the start.
  Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, onChange, () => undefined);
}

function hexadecimal(colour: string | undefined): string | null {
  return (
    /^#?([\da-f]{6})/iu
      .exec(colour ?? '')?.[1]
      ?.replace(/^/u, '#')
      .toUpperCase() ?? null
  );
}

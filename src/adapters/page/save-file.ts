const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** So long the browser may take to begin with a file, in milliseconds. */
const TIME_TO_BEGIN = 60_000;

/** Hands a workbook to the browser as a download, which saves it as a new file or asks where to. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = name.toLowerCase().endsWith('.xlsm') ? XLSM : XLSX;
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, TIME_TO_BEGIN);
}

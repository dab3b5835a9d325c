/**
 * Lets files be dropped only where there is a place for them. Anywhere else, the program that shows the pane would open the
 * file instead of the pane.
 */
export function refuseStrayFiles(page: Document): void {
  const refuse = (event: DragEvent): void => {
    const { dataTransfer } = event;
    // A place that takes files has prevented it before the event comes here.
    if (event.defaultPrevented || dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'none';
  };
  page.addEventListener('dragover', refuse);
  page.addEventListener('drop', refuse);
}

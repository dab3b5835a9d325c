// Runs in the add-in's pages before Office.js: the page around them holds the simulated Excel. Loaded by itself, as it is
// no module.
window.parent.connectToSimulatedExcel?.(window);

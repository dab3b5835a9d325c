// Says in the page what keeps the pane from starting. It runs before all else, also in Internet Explorer, which older
// Excel shows add-ins in: so it is served as it is written here, in the JavaScript of that browser.
(function () {
  function say(id) {
    var problem = document.getElementById(id);
    var pane = document.getElementById('root');
    if (problem === null || pane === null) return;
    pane.hidden = true;
    problem.hidden = false;
  }

  function whenParsed(run) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
    else run();
  }

  function sayOld() {
    say('start-old');
  }

  function onError(event) {
    var missing = event.target;
    if (!(missing instanceof HTMLScriptElement)) return;
    whenParsed(function () {
      // Once the pane is there, it tells itself of parts that it could not fetch.
      if (document.getElementById('start-waiting') === null) return;
      document.getElementById('start-missing-file').textContent = missing.src;
      say('start-missing');
    });
  }

  if (typeof Object.hasOwn === 'function') {
    // Errors in loading do not bubble, so they are caught on their way down.
    window.addEventListener('error', onError, true);
  } else {
    whenParsed(sayOld);
  }
})();

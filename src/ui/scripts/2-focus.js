/* global document */
// After a refused form the summary takes the focus, so that it is the first thing read out.
(() => {
  const summary = document.getElementById('errors');
  if (summary) summary.focus();
})();

/* global document, fetch, AbortController, setTimeout, clearTimeout */
// Completes fields marked with data-suggest as one types. Everything works without this.
(() => {
  const WAIT_MS = 120;
  const SHORTEST = 2;

  function enhance(input) {
    const list = document.getElementById(input.getAttribute('list'));
    if (!list) return;
    let timer;
    let running = new AbortController();
    input.addEventListener('input', () => {
      clearTimeout(timer);
      const text = input.value.trim();
      if (text.length < SHORTEST) return;
      timer = setTimeout(async () => {
        running.abort();
        running = new AbortController();
        try {
          const from = input.dataset.suggest;
          const glue = from.includes('?') ? '&' : '?';
          const answer = await fetch(`${from}${glue}q=${encodeURIComponent(text)}`, {
            signal: running.signal,
            headers: { accept: 'application/json' },
          });
          if (!answer.ok) return;
          const { items } = await answer.json();
          list.replaceChildren(
            ...items.map((item) => {
              const option = document.createElement('option');
              option.value =
                item.label ?? [item.country, item.postalCode, item.name].filter(Boolean).join(' ');
              return option;
            }),
          );
        } catch {
          // No completion is no loss: what was typed counts.
        }
      }, WAIT_MS);
    });
  }

  document.querySelectorAll('input[data-suggest]').forEach(enhance);
})();

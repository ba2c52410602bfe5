// The coordinator's keys. Each does what a button on the page does, and no page needs them.
(() => {
  'use strict';

  const rows = () => [...document.querySelectorAll('[data-queue] [data-row]')];

  // The row in which the reader is; none while they are elsewhere.
  const here = () => document.activeElement && document.activeElement.closest('[data-row]');

  const go = (step) => {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(here());
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
    all[next].focus();
    all[next].scrollIntoView({ block: 'nearest' });
  };

  const reject = (row) => {
    const reasons = row.querySelector('details.reject');
    reasons.open = true;
    reasons.querySelector('input[name=reason]').focus();
  };

  const isTyping = (element) => element.closest('input:not([type=checkbox]), textarea, select');

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && here()) {
      here().querySelector('details.reject').open = false;
      here().focus();
      return;
    }
    if (isTyping(event.target)) return;
    const row = here();
    const keys = {
      j: () => go(1),
      k: () => go(-1),
      a: () => row && row.querySelector('[data-key=a]').click(),
      r: () => row && reject(row),
      o: () => row && row.querySelector('[data-open]').click(),
    };
    const act = keys[event.key.toLowerCase()];
    if (!act || !rows().length) return;
    event.preventDefault();
    act();
  });

  for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => window.print());
})();

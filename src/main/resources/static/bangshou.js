// The few things that a page cannot do without a script. Everything here is a comfort: with scripts
// off each form posts and each link leads on.
(() => {
  'use strict';

  const two = (n) => String(n).padStart(2, '0');

  // What is left until a moment, as hh:mm:ss; a card whose moment has come asks for itself again.
  const tick = () => {
    for (const clock of document.querySelectorAll('[data-until]')) {
      const left = Math.round((Date.parse(clock.dataset.until) - Date.now()) / 1000);
      if (left > 0) {
        const hours = Math.floor(left / 3600);
        clock.textContent = two(hours) + ':' + two(Math.floor(left / 60) % 60) + ':' + two(left % 60);
      } else if (!clock.dataset.due) {
        clock.dataset.due = 'yes';
        clock.textContent = '00:00:00';
        const card = clock.closest('[data-live]');
        if (card && window.htmx) setTimeout(() => window.htmx.trigger(card, 'due'), 400 + Math.random() * 800);
      }
    }
  };

  // A second tap on a button that is on its way must not send the form again.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    setTimeout(() => { delete form.dataset.sent; }, 4000);
  });

  // Back in the browser's history: forms may be sent again.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  });

  // "All of them" in a list of boxes.
  document.addEventListener('change', (event) => {
    const group = event.target.dataset && event.target.dataset.checks;
    if (!group) return;
    for (const box of document.querySelectorAll('input[data-group="' + group + '"]')) box.checked = event.target.checked;
  });

  // The county that was chosen brings the point of its seat.
  document.addEventListener('change', (event) => {
    const select = event.target;
    if (!select.matches || !select.matches('select[data-point]')) return;
    const option = select.selectedOptions[0];
    const form = select.form;
    if (option.dataset.lon && form.elements.lon) {
      form.elements.lon.value = option.dataset.lon;
      form.elements.lat.value = option.dataset.lat;
    }
  });

  document.addEventListener('htmx:sseMessage', (event) => {
    // Away for so long that what was missed cannot be told any more.
    if (event.detail.type === 'reload') window.location.reload();
    if (event.detail.type !== 'news') return;
    // Something new has come that no card on the page stands for: say so, move nothing.
    const line = document.getElementById('news');
    if (line) line.classList.add('has-news');
  });

  tick();
  setInterval(tick, 1000);
})();

// What a phone does by itself: it keeps a check-in until there is a network and sends it once; it keeps the page
// that is shown meanwhile. With scripts off every form posts as it is.
(() => {
  'use strict';

  const QUEUE = 'bangshou.visits';
  const TODAY = 'bangshou.today';
  const LOOK = 'bangshou.look';
  const TOLD = 'bangshou.told';
  const SHELL = 'bangshou-shell';
  const AGAIN = 15000;
  const PATIENCE = 12000;

  const account = document.querySelector('meta[name=account]').content;
  const toast = document.getElementById('toast');

  const read = (name) => {
    try { return JSON.parse(localStorage.getItem(name)) || []; } catch (broken) { return []; }
  };
  const write = (name, value) => localStorage.setItem(name, JSON.stringify(value));
  const mine = () => read(QUEUE).filter((visit) => visit.account === account);
  const drop = (key) => write(QUEUE, read(QUEUE).filter((visit) => visit.key !== key));

  const say = (text) => {
    toast.textContent = text;
    toast.hidden = !text;
  };

  const clock = (at) => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', timeZone: toast.dataset.zone });

  const sayKept = () => say(toast.dataset.kept.replace('{0}', mine().map((visit) => clock(visit.at)).join(', ')));

  const send = (visit) => fetch('/api/v1/commitments/' + visit.of + '/' + visit.act, {
    method: 'POST',
    headers: { 'Idempotency-Key': visit.key, 'Content-Type': 'application/json', 'Accept': 'application/json, application/problem+json' },
    body: JSON.stringify({ at: visit.at, code: visit.code || null }),
    signal: AbortSignal.timeout(PATIENCE),
  });

  const sentence = (problem) => [problem.detail || problem.title].concat((problem.reasons || []).map((why) => why.remedy)).filter(Boolean).join(' ');

  // Answered for good: done, or refused with a reason. Everything else is tried again later.
  const settle = async (visit) => {
    const answer = await send(visit);
    if (answer.ok) return { text: toast.dataset.sent.replace('{0}', clock(visit.at)) };
    if (answer.status === 401) throw new Error(toast.dataset.signIn);
    if (answer.status >= 500 || [403, 408, 425, 429].includes(answer.status)) throw new Error('');
    return { text: sentence(await answer.json()) };
  };

  const sendAll = async () => {
    const told = [];
    try {
      for (const visit of mine()) {
        told.push(await settle(visit));
        drop(visit.key);
      }
    } catch (notNow) {
      if (notNow.name === 'Error' && notNow.message) say(notNow.message);
      else sayKept();
    }
    if (!told.length) return;
    sessionStorage.setItem(TOLD, told.map((one) => one.text).join(' '));
    location.assign('/my');
  };

  // One tab at a time; where the browser has no locks the key still makes one act of two.
  const flush = () => {
    if (!mine().length) return;
    if (navigator.locks) navigator.locks.request(QUEUE, { ifAvailable: true }, (lock) => lock && sendAll());
    else sendAll();
  };

  // First it is kept, then it is sent: whatever happens in between, it is not lost.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.dataset.visit) {
      if (!navigator.onLine && form.method === 'post') {
        event.preventDefault();
        event.stopImmediatePropagation();
        say(toast.dataset.noNetwork);
      }
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const field = (name) => (form.elements[name] ? form.elements[name].value.replace(/\s/g, '') : '');
    const visit = {
      key: field('key') || crypto.randomUUID(), of: form.dataset.of, act: form.dataset.visit, code: field('code'),
      at: new Date().toISOString(), account,
    };
    if (!mine().some((kept) => kept.key === visit.key)) write(QUEUE, read(QUEUE).concat([visit]));
    showToday();
    flush();
  }, true);

  // What is today, for the page that is shown without a network.
  const keepToday = () => {
    // the page without a network stands under whatever address was asked for
    if (location.pathname !== '/my' || document.getElementById('kept-today')) return;
    write(TODAY, Array.from(document.querySelectorAll('[data-today]'), (card) => ({
      id: card.dataset.today, name: card.dataset.name, when: card.dataset.when, place: card.dataset.place,
      status: card.dataset.status, account,
    })));
  };

  const showToday = () => {
    const list = document.getElementById('kept-today');
    if (!list) return;
    list.replaceChildren();
    for (const item of read(TODAY).filter((one) => one.account === account)) {
      const card = document.getElementById('kept-card').content.cloneNode(true);
      const acts = mine().filter((visit) => visit.of === item.id).map((visit) => visit.act);
      const came = item.status === 'SERVING' || acts.includes('check-in');
      const left = acts.includes('check-out');
      for (const name of ['name', 'when', 'place']) card.querySelector('[data-field=' + name + ']').textContent = item[name];
      for (const form of card.querySelectorAll('form')) {
        form.dataset.of = item.id;
        form.hidden = left || !['ACCEPTED', 'SERVING'].includes(item.status) || (form.dataset.visit === 'check-in') === came;
      }
      card.querySelector('[data-field=done]').hidden = !left;
      list.append(card);
    }
    document.getElementById('kept-title').hidden = !list.children.length;
  };

  // The page for later, as it looks now: once for each language, size of text and version of what pages load.
  const keepShell = async () => {
    if (!('serviceWorker' in navigator) || !window.caches) return;
    await navigator.serviceWorker.register('/worker.js');
    const loads = Array.from(document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src]'), (one) => one.href || one.src);
    const sprite = document.querySelector('use').getAttribute('href').split('#')[0];
    const look = [account, document.documentElement.lang, document.documentElement.className, ...loads, sprite].join(' ');
    const shell = await caches.open(SHELL);
    if (localStorage.getItem(LOOK) === look && (await shell.match('/offline', { ignoreVary: true }))) return;
    for (const old of await shell.keys()) await shell.delete(old);
    await shell.addAll(['/offline', sprite, ...loads]);
    localStorage.setItem(LOOK, look);
  };

  // Whoever signs out leaves nothing to read; what still waits to be sent waits for them.
  document.addEventListener('submit', (event) => {
    if (!event.target.action.endsWith('/logout')) return;
    localStorage.removeItem(TODAY);
    localStorage.removeItem(LOOK);
    if (window.caches) caches.delete(SHELL);
  });

  keepToday();
  showToday();
  const told = sessionStorage.getItem(TOLD);
  if (told) {
    sessionStorage.removeItem(TOLD);
    say(told);
  }
  window.addEventListener('online', flush);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) flush(); });
  setInterval(flush, AGAIN);
  flush();
  keepShell().catch(() => {});
})();

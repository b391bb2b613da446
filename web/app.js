// Niceties only: every page works without this file.
(() => {
  'use strict';
  const form = document.getElementById('f');
  const page = document.documentElement.classList;
  page.add('js');
  // An answer that takes its time is waited for visibly; Back finds the page as it was.
  addEventListener('beforeunload', () => page.add('busy'));
  addEventListener('pageshow', () => page.remove('busy'));
  if (!form) return;
  // A filter or an order acts as soon as it is chosen; what is left empty does not go into the address.
  const submit = () => form.requestSubmit();
  for (const control of form.elements) {
    if (control.type === 'checkbox' || control.id === 'sort') control.addEventListener('change', submit);
  }
  form.addEventListener('formdata', event => {
    const data = event.formData;
    const usual = { sort: 'best', undated: 'keep' };
    for (const [name, value] of [...data]) {
      if (!value || usual[name] === value) data.delete(name);
    }
  });

  // Drawing over the bars chooses the time from the first to the last of them; Escape lets go.
  const bars = [...document.querySelectorAll('.hist a')];
  const hist = bars[0]?.closest('svg');
  if (hist) {
    let first = -1, last = -1, drawn = false;
    const paint = () => bars.forEach((bar, i) => bar.classList.toggle('drawn',
      drawn && i >= Math.min(first, last) && i <= Math.max(first, last)));
    const let_go = () => { first = -1; drawn = false; paint(); };
    const at = event => {
      const box = hist.getBoundingClientRect();
      const place = Math.floor((event.clientX - box.left) / box.width * bars.length);
      return Math.max(0, Math.min(bars.length - 1, place));
    };
    const address = i => new URL(bars[i].getAttribute('href'), location.href);
    hist.addEventListener('dragstart', event => event.preventDefault());
    hist.addEventListener('pointerdown', event => {
      if (event.button === 0) first = last = at(event);
      drawn = false;
    });
    addEventListener('pointermove', event => {
      if (first < 0) return;
      last = at(event);
      drawn ||= last !== first;
      paint();
    });
    addEventListener('pointerup', () => {
      const url = drawn && first >= 0 && address(Math.min(first, last));
      const end = url && address(Math.max(first, last));
      first = -1;
      if (!url) return;
      url.searchParams.set('to', end.searchParams.get('to'));
      location.href = url.href;
    });
    addEventListener('pointercancel', let_go);
    // What ends a drawing is no click on the bar where it ends.
    hist.addEventListener('click', event => { if (drawn) event.preventDefault(); });
    addEventListener('keydown', event => { if (event.key === 'Escape') let_go(); });
  }

  // What a mouse is told is what a screen reader is told.
  for (const link of document.querySelectorAll('a.x')) link.title = link.ariaLabel;

  // Letters as shortcuts, unless something is being typed or the reader has switched them off (/help).
  const off = () => { try { return localStorage.getItem('keys') === 'off'; } catch { return false; } };
  const choice = document.getElementById('keys');
  if (choice) {
    choice.checked = !off();
    choice.addEventListener('change', () => {
      try { localStorage.setItem('keys', choice.checked ? 'on' : 'off'); } catch { choice.checked = true; }
    });
  }
  const walk = step => {
    const results = [...document.querySelectorAll('.hit h2 a, .qg blockquote a')];
    const at = results.indexOf(document.activeElement);
    results[at < 0 ? (step > 0 ? 0 : results.length - 1) : at + step]?.focus();
  };
  const shortcuts = {
    '/': () => { form.elements.q.focus(); form.elements.q.select(); },
    j: () => walk(1),
    k: () => walk(-1),
    '?': () => { location.href = '/help'; },
  };
  addEventListener('keydown', event => {
    const act = shortcuts[event.key];
    if (!act || off() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type=checkbox]), select, textarea')) return;
    event.preventDefault();
    act();
  });
})();

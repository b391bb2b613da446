// Niceties only: every page works without this file.
(() => {
  'use strict';
  const form = document.getElementById('f');
  document.documentElement.classList.add('js');
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

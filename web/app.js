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
  // "/" goes to the search box, unless something is being typed.
  addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type=checkbox]), select, textarea')) return;
    event.preventDefault();
    form.elements.q.focus();
    form.elements.q.select();
  });
})();

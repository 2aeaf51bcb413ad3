"use strict";
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const query = document.getElementById("q");
  const shown = document.getElementById("shown");
  const selects = [...form.querySelectorAll("select")];
  const groups = [...document.querySelectorAll(".group")];
  const sheets = [...document.querySelectorAll(".sheet")].map((element) => ({ element, number: element.dataset.number, group: element.parentElement, text: null, isShown: true }));
  const total = new Set(sheets.map((sheet) => sheet.number)).size;
  let chosen = null;

  // Texts are gathered when the first search needs them: reading all of them takes a moment in a long report.
  const textOf = (sheet) => (sheet.text ??= sheet.element.textContent.toLowerCase());

  const apply = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = selects.filter((select) => select.value).map((select) => [select.dataset.by, select.value]);
    const numbers = new Set();
    const filled = new Set();
    for (const sheet of sheets) {
      const data = sheet.element.dataset;
      const isShown = (!chosen || chosen.has(sheet.number))
        && wanted.every(([by, value]) => data[by].split(" ").includes(value))
        && (words.length === 0 || words.every((word) => textOf(sheet).includes(word)));
      if (isShown) {
        numbers.add(sheet.number);
        filled.add(sheet.group);
      }
      if (isShown !== sheet.isShown) sheet.element.hidden = !isShown;
      sheet.isShown = isShown;
    }
    for (const group of groups) group.hidden = !filled.has(group);
    shown.textContent = shown.dataset.text.replace("{n}", numbers.size).replace("{m}", total) + (chosen ? shown.dataset.chosen : "");
  };

  const reset = () => {
    form.reset();
    query.value = "";
    for (const select of selects) select.value = "";
    chosen = null;
    apply();
  };

  const go = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) reset();
    const details = target.closest("details");
    if (details) details.open = true;
    target.scrollIntoView();
    if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
  };

  let timer = 0;
  query.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 60);
  });
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    reset();
  });
  // A number in a picture stands for the conflicts behind it: one is gone to, of several only they are shown.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-numbers]");
    if (!link) return;
    const numbers = link.dataset.numbers.split(" ");
    reset();
    if (numbers.length === 1) return;
    event.preventDefault();
    chosen = new Set(numbers);
    apply();
    const title = document.getElementById("conflicts-title");
    title.scrollIntoView();
    title.focus({ preventScroll: true });
  });
  window.addEventListener("hashchange", go);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) go();
  });
  form.hidden = false;
  apply();
  go();
})();

"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const list = $("list");
  const bar = document.querySelector(".controls");
  const cards = [...list.querySelectorAll("article")];
  const given = [...cards].sort((a, b) => a.dataset.n - b.dataset.n);
  const shown = () => [...list.querySelectorAll("article:not([hidden])")];
  const apa = (card) => card.querySelector(".apa").dataset.plain;
  const bibtex = (card) => { const pre = card.querySelector("pre"); return pre.dataset.plain ?? pre.textContent; };
  let words; // card -> what the filter looks in, made when it is first used

  function say(text) { $("shown").textContent = text; }

  function filter() {
    words ??= new Map(cards.map((c) => [c, c.textContent.toLowerCase()]));
    const wanted = $("filter").value.toLowerCase().split(/\s+/).filter(Boolean);
    const type = $("type").value;
    let count = 0;
    for (const card of cards) {
      const text = words.get(card);
      const fits = wanted.every((w) => text.includes(w)) && (!type || card.dataset.type === type) &&
        (!$("warned").checked || card.dataset.warnings !== "0");
      card.hidden = !fits;
      count += fits;
    }
    say(count === cards.length ? "" : `${count} of ${cards.length} shown`);
  }

  function order() { list.append(...($("inorder").checked ? given : cards)); }
  function labels() { document.body.classList.toggle("plain", !$("labels").checked); }

  async function copy(some, kind, button) {
    const plain = kind === "apa" ? some.map(apa).join("\n") : some.map(bibtex).join("\n\n");
    const rich = kind === "apa" ? some.map((c) => `<p>${c.querySelector(".apa").innerHTML}</p>`).join("") : "";
    try {
      if (rich && window.ClipboardItem && navigator.clipboard.write) {
        const blob = (text, type) => new Blob([text], { type });
        await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob(plain, "text/plain"), "text/html": blob(rich, "text/html") })]);
      } else {
        await navigator.clipboard.writeText(plain);
      }
    } catch {
      // No clipboard for this page (an old browser, or a file opened without the right): the older way.
      const before = document.activeElement;
      const area = document.createElement("textarea");
      area.value = plain;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (before) before.focus({ preventScroll: true });
      if (!done) { say("the browser does not let this page copy"); return; }
    }
    say(`copied ${some.length} as ${kind === "apa" ? "APA" : "BibTeX"}`);
    // Told where the eye is, as well: the bar may be out of sight.
    button.dataset.name ??= button.textContent;
    button.style.minWidth = `${button.offsetWidth}px`;
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = button.dataset.name; }, 1500);
  }

  function copyOne(card, kind) { if (card) copy([card], kind, card.querySelector(`[data-copy=${kind}]`)); }

  function copyAll(kind, button) {
    // All that is shown: APA in its own order, BibTeX in that of the list.
    const place = kind === "apa" ? "place" : "n";
    const some = shown().sort((a, b) => a.dataset[place] - b.dataset[place]);
    if (some.length) copy(some, kind, button); else say("nothing to copy");
  }

  function current() { return document.activeElement && document.activeElement.closest("article"); }

  function go(step) {
    const some = shown();
    if (!some.length) return;
    const at = some.indexOf(current());
    const next = some[at < 0 ? (step > 0 ? 0 : some.length - 1) : Math.min(Math.max(at + step, 0), some.length - 1)];
    next.focus({ preventScroll: true });
    room(); // the observer may not have told yet how high the bar is
    next.scrollIntoView({ block: next.offsetHeight > innerHeight - bar.offsetHeight ? "start" : "nearest" });
  }

  function clear() {
    for (const id of ["filter", "type"]) $(id).value = "";
    $("warned").checked = false;
    filter();
  }

  const uses = { inorder: order, labels, keys: () => {} };
  for (const event of ["input", "change"]) {
    document.addEventListener(event, (e) => (uses[e.target.id] ?? filter)());
  }
  bar.addEventListener("submit", (e) => e.preventDefault());
  document.addEventListener("click", (e) => {
    const button = e.target.closest("button");
    if (!button) return;
    if (button.id) copyAll(button.id.slice(4), button);
    else copyOne(button.closest("article"), button.dataset.copy);
  });

  const toggle = (id) => { $(id).checked = !$(id).checked; (uses[id] ?? filter)(); };
  const keys = {
    j: () => go(1), k: () => go(-1), "/": () => { $("filter").focus(); $("filter").select(); },
    a: () => copyOne(current(), "apa"), b: () => copyOne(current(), "bibtex"),
    w: () => toggle("warned"), o: () => toggle("inorder"), l: () => toggle("labels"),
    "?": () => { scrollTo(0, 0); $("help").focus(); },
  };
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const typing = e.target.matches("input[type=search], select, textarea");
    if (e.key === "Escape") {
      clear();
      if (typing) e.target.blur();
    } else if (!typing && $("keys").checked && Object.hasOwn(keys, e.key)) {
      e.preventDefault();
      keys[e.key]();
    }
  });

  // What is gone to must not lie under the bar, however many lines the bar has.
  const room = () => {
    const sticks = getComputedStyle(bar).position === "sticky";
    document.documentElement.style.scrollPaddingTop = `${sticks ? bar.offsetHeight + 8 : 8}px`;
  };
  new ResizeObserver(room).observe(bar);

  // A browser may put back what was set before a reload.
  labels();
  if ($("inorder").checked) order();
  if ($("filter").value || $("type").value || $("warned").checked) filter();
})();

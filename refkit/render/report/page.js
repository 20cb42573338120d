"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const list = $("list");
  const cards = [...list.querySelectorAll("article")];
  const given = [...cards].sort((a, b) => a.dataset.n - b.dataset.n);
  const words = new Map(cards.map((c) => [c, c.textContent.toLowerCase()]));
  const shown = () => [...list.querySelectorAll("article:not([hidden])")];

  function say(text) { $("shown").textContent = text; }

  function filter() {
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

  async function copy(some, kind) {
    const plain = some.map((c) => kind === "apa" ? c.querySelector(".apa").dataset.plain : c.querySelector("pre").textContent)
      .join(kind === "apa" ? "\n" : "\n\n");
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
      const area = document.createElement("textarea");
      area.value = plain;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (!done) { say("the browser does not let this page copy"); return; }
    }
    say(`copied ${some.length} as ${kind === "apa" ? "APA" : "BibTeX"}`);
  }

  function current() { return document.activeElement && document.activeElement.closest("article"); }

  function go(step) {
    const some = shown();
    if (!some.length) return;
    const at = some.indexOf(current());
    const next = some[at < 0 ? (step > 0 ? 0 : some.length - 1) : Math.min(Math.max(at + step, 0), some.length - 1)];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  for (const event of ["input", "change"]) {
    document.addEventListener(event, (e) => { if (e.target.id === "inorder") order(); else filter(); });
  }
  document.querySelector("form").addEventListener("submit", (e) => e.preventDefault());
  document.addEventListener("click", (e) => {
    const button = e.target.closest("button");
    if (!button) return;
    if (button.id) {
      // All that is shown, as a list is printed: APA in the order of the alphabet, BibTeX in that of the list.
      const kind = button.id.slice(4);
      const some = shown();
      const key = (c) => c.querySelector(".apa").dataset.plain;
      some.sort(kind === "apa" ? (a, b) => key(a).localeCompare(key(b)) : (a, b) => a.dataset.n - b.dataset.n);
      copy(some, kind);
    } else {
      copy([button.closest("article")], button.dataset.copy);
    }
  });
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const typing = e.target.matches("input[type=search], select, textarea");
    if (e.key === "Escape") {
      for (const id of ["filter", "type"]) $(id).value = "";
      $("warned").checked = false;
      filter();
      if (typing) e.target.blur();
      return;
    }
    if (typing) return;
    const toggle = (id) => { $(id).checked = !$(id).checked; };
    const card = current();
    const keys = {
      j: () => go(1), k: () => go(-1), "/": () => $("filter").focus(),
      a: () => card && copy([card], "apa"), b: () => card && copy([card], "bibtex"),
      w: () => { toggle("warned"); filter(); }, o: () => { toggle("inorder"); order(); },
    };
    if (keys[e.key]) { e.preventDefault(); keys[e.key](); }
  });
})();

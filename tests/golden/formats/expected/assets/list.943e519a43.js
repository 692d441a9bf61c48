// Filters and sorts the entries of a list in place. Without this script the same links lead to pages of their own.
"use strict";
(() => {
  const list = document.querySelector(".entries[data-total]");
  const panel = document.querySelector(".facets");
  if (!list || !panel) return;

  const words = list.dataset;
  const most = 2000;
  const total = Number(words.total);
  if (total > most) return;

  // 2000 as the page's language writes it, told by how it writes 1000.
  const written = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, words.thousand.slice(1, -3));

  const first = [...list.children];
  const sections = [...panel.querySelectorAll("[data-facet]")];
  const names = sections.map((section) => section.dataset.facet);
  const links = panel.querySelector(".facet-links");
  const pager = document.querySelector(".pager");
  const entries = first.map(read);
  let whole = first.length >= total;
  let told = location.search;

  // What an entry says of itself: "state:ended year:2017".
  function read(item, index) {
    const keys = new Map(names.map((name) => [name, new Set()]));
    for (const pair of (item.dataset.keys || "").split(" ")) {
      const cut = pair.indexOf(":");
      if (cut > 0 && keys.has(pair.slice(0, cut))) keys.get(pair.slice(0, cut)).add(pair.slice(cut + 1));
    }
    const heading = item.querySelector("h2, h3");
    return { item, index, keys, title: heading ? heading.textContent : "", text: fold(item.textContent) };
  }

  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  // The controls take the place of the links; their values are those of the links.
  const form = element("form", { class: "filters", role: "search", "aria-label": words.filter });
  const field = element("input", { type: "search", id: "filter-text", name: "q", autocomplete: "off" });
  form.append(element("div", { class: "field" }, element("label", { for: "filter-text" }, words.words), field));

  const boxes = new Map();
  const ranges = new Map();
  for (const section of sections) {
    const name = section.dataset.facet;
    const title = section.querySelector("h3, summary").textContent;
    if (section.hasAttribute("data-numeric")) {
      const [from, to] = ["from", "to"].map((end) =>
        element("input", { type: "number", step: "any", id: `filter-${name}-${end}`, "data-range": name }));
      ranges.set(name, [from, to]);
      form.append(element("fieldset", { class: "range" }, element("legend", {}, title),
        element("label", {}, words.from, " ", from), element("label", {}, words.to, " ", to)));
      continue;
    }
    const choices = [];
    const options = element("ul", { class: "plain-list" });
    for (const link of section.querySelectorAll("a[data-key]")) {
      const box = element("input", { type: "checkbox", name, value: link.dataset.key });
      const count = element("span", { class: "quiet" });
      options.append(element("li", {}, element("label", {}, box, " ", link.textContent, " ", count)));
      choices.push({ box, count, row: options.lastChild });
    }
    boxes.set(name, choices);
    form.append(element("details", choices.length < 9 ? { open: "" } : {},
      element("summary", {}, title), element("fieldset", {}, element("legend", { class: "for-ears" }, title), options)));
  }

  const order = element("select", { id: "filter-order" }, element("option", { value: "" }, words.asGiven), element("option", { value: "title" }, words.byTitle));
  for (const name of ranges.keys()) {
    const title = sections.find((section) => section.dataset.facet === name).querySelector("h3, summary").textContent;
    order.append(element("option", { value: `-${name}` }, `${title}, ${words.falling}`), element("option", { value: name }, `${title}, ${words.rising}`));
  }
  form.append(element("div", { class: "field" }, element("label", { for: "filter-order" }, words.order), order));

  const clear = element("button", { type: "reset" }, words.clear);
  const status = element("p", { class: "filter-status", role: "status" });
  form.append(element("div", { class: "filter-end" }, status, clear));

  const bounds = ([from, to]) => [from.value === "" ? -Infinity : Number(from.value), to.value === "" ? Infinity : Number(to.value)];

  // One test for each part of the filter, by name, so that a part can be left out when its own choices are counted.
  function tests() {
    const found = new Map();
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    if (wanted.length) found.set("q", (entry) => wanted.every((word) => entry.text.includes(word)));
    for (const [name, choices] of boxes) {
      const chosen = choices.filter((choice) => choice.box.checked).map((choice) => choice.box.value);
      if (chosen.length) found.set(name, (entry) => chosen.some((key) => entry.keys.get(name).has(key)));
    }
    for (const [name, ends] of ranges) {
      const [from, to] = bounds(ends);
      if (from > -Infinity || to < Infinity) found.set(name, (entry) => [...entry.keys.get(name)].some((key) => Number(key) >= from && Number(key) <= to));
    }
    return found;
  }

  function show() {
    const all = tests();
    const passes = (entry, without) => [...all].every(([name, test]) => name === without || test(entry));
    let shown = 0;
    for (const entry of entries) {
      entry.item.hidden = !passes(entry, null);
      if (!entry.item.hidden) shown++;
    }
    for (const [name, choices] of boxes) {
      const among = entries.filter((entry) => passes(entry, name));
      for (const { box, count, row } of choices) {
        const hits = among.filter((entry) => entry.keys.get(name).has(box.value)).length;
        count.textContent = written(hits);
        row.classList.toggle("none", hits === 0 && !box.checked);
      }
    }
    arrange();
    const active = all.size > 0 || order.value !== "";
    status.textContent = active ? words.shown.replace("{shown}", written(shown)).replace("{total}", written(entries.length)) : "";
    // A button that goes away with the focus on it would leave the reader at the top of the page.
    if (!active && document.activeElement === clear) field.focus();
    clear.hidden = !active;
    if (pager && whole) pager.hidden = true;
    return all;
  }

  function arrange() {
    const name = order.value.replace(/^-/, "");
    const sign = order.value.startsWith("-") ? -1 : 1;
    const number = (entry) => Math.min(...[...entry.keys.get(name)].map(Number).filter(Number.isFinite));
    const compare = {
      "": (a, b) => a.index - b.index,
      title: (a, b) => a.title.localeCompare(b.title, document.documentElement.lang) || a.index - b.index,
    }[name] || ((a, b) => {
      const [x, y] = [number(a), number(b)];
      if (x === y) return a.index - b.index;
      if (x === Infinity || y === Infinity) return x === Infinity ? 1 : -1;
      return (x - y) * sign;
    });
    list.append(...[...entries].sort(compare).map((entry) => entry.item));
  }

  function write(all) {
    const query = new URLSearchParams();
    if (field.value.trim()) query.set("q", field.value.trim());
    for (const [name, choices] of boxes) if (all.has(name)) query.set(name, choices.filter((choice) => choice.box.checked).map((choice) => choice.box.value).join(","));
    for (const [name, [from, to]] of ranges) if (all.has(name)) query.set(name, `${from.value}..${to.value}`);
    if (order.value) query.set("order", order.value);
    const text = query.toString().replaceAll("%2C", ",");
    history.replaceState(null, "", (text ? `?${text}` : location.pathname.split("/").pop() || ".") + location.hash);
    told = location.search;
  }

  function restore() {
    const query = new URLSearchParams(location.search);
    field.value = query.get("q") || "";
    order.value = query.get("order") || "";
    if (order.selectedIndex < 0) order.value = "";
    for (const [name, choices] of boxes) {
      const chosen = (query.get(name) || "").split(",");
      for (const { box } of choices) {
        box.checked = chosen.includes(box.value);
        if (box.checked) box.closest("details").open = true;
      }
    }
    for (const [name, ends] of ranges) {
      const [from = "", to = ""] = (query.get(name) || "").split("..");
      ends[0].value = from;
      ends[1].value = to;
    }
    return [...query.keys()].some((key) => key === "q" || key === "order" || names.includes(key));
  }

  // The rest of a list in pages is fetched when somebody first asks something of it; all of it counts, or nothing.
  async function fetchRest() {
    const second = pager.querySelector("[rel=next]").href;
    const pages = Math.ceil(total / first.length);
    const rest = [];
    for (let number = 2; number <= pages; number++) {
      const answer = await fetch(second.replace(/2\/(index\.html)?$/, `${number}/$1`));
      if (!answer.ok) throw new Error(answer.statusText);
      const other = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const item of other.querySelectorAll(".entries > li")) {
        // Addresses are relative to the page that they were written for.
        for (const link of item.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), answer.url).href;
        rest.push(item);
      }
    }
    for (const item of rest) entries.push(read(document.adoptNode(item), entries.length));
    whole = true;
  }

  let coming = null;
  async function complete() {
    if (whole) return true;
    status.textContent = words.loading;
    try {
      await (coming ??= fetchRest());
      links.hidden = true;
      return true;
    } catch {
      coming = null;
      status.textContent = words.failed;
      links.hidden = false;
      return false;
    }
  }

  async function change() {
    if (await complete()) write(show());
  }

  let waiting = 0;
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(change, event.target.type === "checkbox" ? 0 : 150);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); change(); });
  form.addEventListener("reset", () => setTimeout(change, 0));
  // Links into the page are steps of the history too, and ask nothing of the list.
  addEventListener("popstate", () => {
    if (location.search === told) return;
    restore();
    change();
  });

  links.hidden = true;
  links.after(form);
  // Of a few entries readers see more at a glance than filters tell: there they wait folded, as on a phone.
  const asked = restore();
  panel.open = asked || (total >= 8 && matchMedia("(min-width: 62rem)").matches);
  if (asked) change();
  else if (whole) show();
  else clear.hidden = true;
})();

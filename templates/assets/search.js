// Search in the page. Everything that it shows can also be reached without it.
(() => {
  "use strict";
  const page = document.querySelector(".search");
  const home = new URL("../", document.currentScript.src);
  const part = name => page.querySelector(`[data-part="${name}"]`);
  const field = document.getElementById("search-query");
  const groups = [...page.querySelectorAll("[data-filter]")];
  const atOnce = 10, shownValues = 8;
  let index, tries = 0, latest = 0, results = [], shown = 0, adding = 0;

  // The smallest module: a browser that may not run the index refuses it at once.
  const refused = () => {
    try {
      return location.protocol === "file:" || !new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    } catch {
      return true;
    }
  };

  // A module that did not come is not asked for again under the same address.
  const load = () => index ??= import(new URL(`search/pagefind.js${tries++ ? `?${tries}` : ""}`, home).href).then(async found => {
    await found.options({ baseUrl: "/", noWorker: true, excerptLength: 26, ranking: { metaWeights: { title: 8, keys: 4, mentions: 0.3, facts: 4, kind: 0.5 } } });
    await found.filters();
    return found;
  }).catch(error => {
    index = undefined;
    throw error;
  });

  // 2000 as the page's language writes it, told by how it writes 1000.
  const written = number => String(number).replace(/\B(?=(\d{3})+$)/g, page.dataset.thousand.slice(1, -3));

  const make = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  // The index parts words at a plain apostrophe; readers see the one that belongs between letters.
  const typed = text => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replace(/(\p{L})'(?=\p{L})/gu, "$1’");

  // Of "dell’abitare" the article says nothing.
  const asked = query => query.replace(/[’ʼ]/g, "'").replace(document.documentElement.lang === "it" ? /(?<!\p{L})\p{L}{1,6}'(?=\p{L})/gu : "", "");

  const marked = (name, excerpt) => {
    const made = make(name);
    `${excerpt} …`.split(/<\/?mark>/).forEach((piece, i) => made.append(i % 2 ? make("mark", typed(piece)) : typed(piece)));
    return made;
  };

  const address = (url, anchor) => new URL(url.replace(/^\//, "") + (anchor ? "#" + encodeURIComponent(anchor) : ""), home).href;

  const entry = data => {
    const item = make("li"), title = make("h3"), sections = data.sub_results.filter(found => found.anchor).slice(0, 3);
    title.append(make("a", typed(data.meta.title), { href: address(data.raw_url) }));
    item.append(title, make("p", [data.meta.kind, data.meta.facts && typed(data.meta.facts)].filter(Boolean).join(" · "), { class: "entry-facts" }));
    if (!sections.length || data.sub_results[0] !== sections[0]) item.append(marked("p", data.excerpt));
    if (sections.length) {
      const list = make("ul");
      for (const section of sections) {
        const line = make("li");
        line.append(make("a", typed(section.title), { href: address(data.raw_url, section.anchor.id) }), marked("p", section.excerpt));
        list.append(line);
      }
      item.append(list);
    }
    return item;
  };

  const wanted = () => {
    const chosen = {};
    for (const group of groups) {
      const values = [...group.querySelectorAll("input:checked")].map(box => box.value);
      if (values.length) chosen[group.dataset.filter] = values;
    }
    return chosen;
  };

  // Further values of a group in use add to what it finds; those of another narrow it down.
  const offer = (found, chosen) => {
    for (const group of groups) {
      const name = group.dataset.filter, on = chosen[name] ?? [], held = group.contains(document.activeElement) && document.activeElement.value;
      const values = Object.entries((on.length ? found.totalFilters : found.filters)[name] ?? {}).filter(([value, count]) => count > 0 || on.includes(value));
      values.sort((a, b) => name === "year" ? b[0].localeCompare(a[0]) : b[1] - a[1] || a[0].localeCompare(b[0]));
      const all = group.dataset.all || values.length <= shownValues + 2;
      group.querySelectorAll("label, button").forEach(old => old.remove());
      values.forEach(([value, count], i) => {
        if (!all && i >= shownValues && !on.includes(value)) return;
        const label = make("label"), box = make("input", "", { type: "checkbox", value });
        box.checked = on.includes(value);
        label.append(box, make("span", typed(value)), make("span", written(count), { class: "quiet" }));
        group.append(label);
        if (value === held) box.focus();
      });
      if (!all) {
        const more = make("button", page.dataset.showAll, { type: "button" });
        more.onclick = () => {
          group.dataset.all = "yes";
          offer(found, wanted());
          group.querySelectorAll("input")[shownValues]?.focus();
        };
        group.append(more);
      }
      group.hidden = values.length === 0;
    }
    const active = Object.values(chosen).flat().length;
    part("clear").hidden = active === 0;
    part("active").textContent = active ? page.dataset.active.replace("{number}", active) : "";
  };

  const more = async (run, moveFocus) => {
    if (adding === run) return;
    adding = run;
    try {
      const items = (await Promise.all(results.slice(shown, shown + atOnce).map(result => result.data()))).map(entry);
      if (run !== latest) return;
      part("results").append(...items);
      shown += items.length;
      part("more").hidden = shown >= results.length;
      if (moveFocus) items[0]?.querySelector("a").focus();
    } finally {
      if (adding === run) adding = 0;
    }
  };

  const remember = (query, chosen, push) => {
    const url = new URL(location.href);
    url.search = "";
    if (query) url.searchParams.set("q", query);
    for (const [name, values] of Object.entries(chosen)) for (const value of values) url.searchParams.append(name, value);
    if (url.href !== location.href) history[push ? "pushState" : "replaceState"](null, "", url);
  };

  const leave = () => {
    latest++;
    part("status").textContent = "";
    part("found").hidden = true;
    part("browse").hidden = false;
  };

  // What is not seen does not narrow the next search down.
  const clear = () => {
    leave();
    for (const group of groups) group.querySelectorAll("label, button").forEach(old => old.remove());
  };

  const fail = note => {
    leave();
    part(note).hidden = false;
  };

  const lost = error => {
    console.warn(error);
    fail("lost");
  };

  const search = async (chosen, push) => {
    const query = field.value.trim(), run = ++latest;
    remember(query, query ? chosen : {}, push);
    part("lost").hidden = true;
    if (!query) return clear();
    part("status").textContent = page.dataset.working;
    try {
      const filters = Object.fromEntries(Object.entries(chosen).map(([name, values]) => [name, { any: values }]));
      const found = await (await load()).search(asked(query), { filters });
      if (run !== latest) return;
      results = found.results;
      shown = 0;
      const words = page.dataset[results.length === 0 ? "foundNone" : results.length === 1 ? "foundOne" : "foundMany"];
      part("status").textContent = words.replace("{number}", written(results.length)).replace("{query}", () => query);
      part("results").replaceChildren();
      part("none").hidden = results.length > 0;
      part("found").hidden = false;
      part("browse").hidden = results.length > 0;
      offer(found, chosen);
      await more(run, false);
    } catch (error) {
      if (run === latest) lost(error);
    }
  };

  const restore = () => {
    const asked = new URLSearchParams(location.search), chosen = {};
    for (const group of groups) if (asked.has(group.dataset.filter)) chosen[group.dataset.filter] = asked.getAll(group.dataset.filter);
    field.value = asked.get("q") ?? "";
    search(chosen, false);
  };

  // Where there is room the filters stand beside the results; on a phone they are folded.
  const wide = matchMedia("(min-width: 62rem)");
  (wide.onchange = () => part("fold").open = wide.matches)();

  if (refused()) return fail("failed");
  let soon;
  field.addEventListener("focus", () => load().catch(() => {}), { once: true });
  field.oninput = () => {
    clearTimeout(soon);
    soon = setTimeout(() => search(wanted(), false), 250);
  };
  field.form.onsubmit = event => {
    event.preventDefault();
    clearTimeout(soon);
    search(wanted(), true);
  };
  part("filters").onchange = () => search(wanted(), true);
  part("clear").onclick = () => {
    search({}, true);
    field.focus();
  };
  part("more").onclick = () => more(latest, true).catch(lost);
  field.onkeydown = event => {
    if (event.key !== "Escape" || !field.value) return;
    event.preventDefault();
    clearTimeout(soon);
    field.value = "";
    search({}, true);
  };
  onpopstate = restore;
  restore();
})();

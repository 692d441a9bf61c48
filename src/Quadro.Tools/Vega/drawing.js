// Draws one specification at a time; loaded after Vega and Vega-Lite.
const quadro = (() => {
  // Widths in thousandths of the font's size: those of Helvetica, which most sans-serif families keep within 5 %.
  const widths = {};
  const add = (width, characters) => { for (const one of characters) widths[one] = width; };
  add(191, "'");
  add(222, "ijl‘’");
  add(260, "|");
  add(278, " !,./:;\\[]ftI·");
  add(333, "()-`r°“”");
  add(334, "{}");
  add(355, "\"");
  add(389, "*");
  add(469, "^");
  add(500, "ckvsxyzJ");
  add(556, "#$?_0123456789abdeghnopquL€–");
  add(584, "+<=>~−");
  add(611, "FTZ");
  add(667, "&ABEKPSVXY");
  add(722, "CDHNRUw");
  add(778, "GOQ");
  add(833, "mM");
  add(889, "%");
  add(944, "W");
  add(1000, "—…");
  add(1015, "@");
  // The sans-serif family of many Linux machines is wider.
  const spare = 1.12;
  const bold = 1.07;

  const widthOf = (text) => {
    let sum = 0;
    for (const character of text.normalize("NFD")) {
      if (/\p{M}/u.test(character)) continue;
      sum += widths[character] ?? (character > "\u2e7f" ? 1000 : 600);
    }
    return sum;
  };

  vega.textMetrics.width = (item, text) => {
    const size = item.fontSize || 11;
    const heavy = item.fontWeight === "bold" || Number(item.fontWeight) >= 600;
    return (widthOf(String(text ?? "")) / 1000) * size * spare * (heavy ? bold : 1);
  };

  const failures = [];
  const logger = {
    level() { return this; },
    error(...words) { failures.push(words.map((word) => (word && word.message) || String(word)).join(" ")); return this; },
    warn() { return this; },
    info() { return this; },
    debug() { return this; },
  };

  const refuse = (address) => { throw new Error(`the data must be in the site: '${address}' is not read`); };

  // Two decimals are a hundredth of a pixel.
  const rounded = (svg) =>
    svg.replace(/<[^>]+>/g, (tag) =>
      tag.replace(/(\s(?!xlink:href|href|aria-label|font-family)[\w-]+=")([^"]*)"/g, (_, name, value) =>
        name + value.replace(/-?\d+\.\d{3,}(?:e-\d+)?/g, (number) => String(Math.round(number * 100) / 100)) + '"'));

  let drawn = null;
  let failed = null;

  function draw(specification, locale) {
    const { number, time } = JSON.parse(locale);
    vega.formatLocale(number);
    vega.timeFormatLocale(time);
    vega.setRandom(vega.randomLCG(1));
    (drawn = null), (failed = null), (failures.length = 0);
    try {
      const given = JSON.parse(specification);
      const compiled = /vega-lite/.test(given.$schema) ? vegaLite.compile(given, { logger }).spec : given;
      const loader = vega.loader();
      loader.load = refuse;
      loader.sanitize = (address, options) =>
        options && options.context === "href" ? Promise.resolve({ href: address }) : refuse(address);
      const view = new vega.View(vega.parse(compiled), { renderer: "none", loader, logger });
      view.toSVG().then(
        (svg) => { drawn = rounded(svg); view.finalize(); },
        (error) => { failed = String((error && error.message) || error); });
    } catch (error) {
      failed = String((error && error.message) || error);
    }
  }

  function pump() {
    const due = timers;
    timers = [];
    for (const run of due) run();
    return due.length;
  }

  return {
    draw,
    pump,
    isDone: () => drawn !== null || failed !== null,
    svg: () => (failures.length === 0 && failed === null ? drawn : null),
    failure: () => failed ?? failures[0] ?? "it does not end",
  };
})();

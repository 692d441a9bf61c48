// The preview's own script: it is put into pages as they are served, and is in no file of the site.
(() => {
  'use strict';
  const home = '/.quadro/';
  let page = document.currentScript.dataset.page;
  let source = null;
  let seen = null;
  let view = null;
  // The number of what the page shows beside itself; a tab that comes back asks whether it is still the same.
  let parts = '';

  const texts = {
    en: {
      language: 'en', close: 'Close', note: 'note', help: 'help', notBuilt: 'The site was not built', more: 'more in the terminal.',
      stay: 'The last good pages stay up. Escape closes this; the next save that mends it does, too.', escape: 'Escape closes this.',
    },
    it: {
      language: 'it', close: 'Chiudi', note: 'nota', help: 'aiuto', notBuilt: 'Il sito non è stato fatto', more: 'nel terminale.',
      stay: 'Restano le ultime pagine buone. Esc chiude questo riquadro; lo chiude anche il salvataggio che corregge.',
      escape: 'Esc chiude questo riquadro.',
    },
  };
  let words = texts.en;

  const connect = () => {
    if (source || document.hidden) return;
    source = new EventSource(`${home}events?page=${encodeURIComponent(location.pathname)}&hash=${page}&parts=${parts}`);
    source.onmessage = event => take(JSON.parse(event.data));
    source.onerror = () => {
      disconnect();
      setTimeout(connect, 500);
    };
  };

  const disconnect = () => {
    source?.close();
    source = null;
  };

  const take = message => {
    if (message.kind === 'reload') {
      disconnect();
      location.reload();
    } else if (message.kind === 'styles') {
      page = message.page;
      restyle(new Map(message.styles));
    } else if (message.kind === 'state') {
      parts = message.parts;
      show(message);
    }
  };

  // The new stylesheet stands beside the old one until it is there, so that nothing blinks.
  const restyle = styles => {
    let found = false;
    for (const old of document.querySelectorAll('link[rel~="stylesheet"]')) {
      const target = styles.get(decodeURI(new URL(old.href).pathname));
      found ||= Boolean(target);
      if (!target || old.dataset.leaving) continue;
      const next = old.cloneNode();
      next.href = encodeURI(target);
      next.onload = () => old.remove();
      next.onerror = () => {
        next.remove();
        delete old.dataset.leaving;
      };
      old.dataset.leaving = 'yes';
      old.after(next);
    }
    // A sheet that another one imports.
    if (!found) location.reload();
  };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter(child => child !== null));
    return made;
  };

  const show = message => {
    const text = JSON.stringify(message);
    if (text === seen) return;
    const isFirst = seen === null;
    words = texts[message.language] ?? texts.en;
    seen = text;
    if (message.findings.length === 0) {
      if (view) {
        view.dialog.close();
        view.badge.hidden = true;
      }
      return;
    }
    view ??= build();
    fill(message);
    if (message.errors > 0 && !view.dialog.open) view.dialog.showModal();
    else if (message.errors === 0 && view.dialog.open && !isFirst && view.dialog.dataset.opened !== 'by hand') view.dialog.close();
  };

  // In a shadow of its own, where the site's styles do not reach; its own come from a file, as the site's policy may demand.
  const build = () => {
    const host = element('quadro-preview', { lang: words.language });
    const shadow = host.attachShadow({ mode: 'open' });
    const heading = element('h2', { id: 'title', tabIndex: -1, autofocus: true });
    const close = element('button', { type: 'button', textContent: words.close });
    const list = element('ol', {});
    const foot = element('p', {});
    const dialog = element('dialog', {}, element('header', {}, heading, close), list, element('footer', {}, foot));
    dialog.setAttribute('aria-labelledby', 'title');
    const badge = element('button', { type: 'button', className: 'badge', hidden: true });
    badge.setAttribute('aria-haspopup', 'dialog');
    const status = element('div', {}, badge);
    status.setAttribute('role', 'status');
    badge.onclick = () => {
      dialog.dataset.opened = 'by hand';
      dialog.showModal();
    };
    close.onclick = () => dialog.close();
    dialog.onclose = () => {
      delete dialog.dataset.opened;
    };
    host.style.visibility = 'hidden';
    const style = element('link', { rel: 'stylesheet', href: `${home}live.css` });
    style.onload = style.onerror = () => {
      host.style.visibility = '';
      if (dialog.open) heading.focus();
    };
    shadow.append(style, dialog, status);
    document.documentElement.append(host);
    return { dialog, heading, list, foot, badge };
  };

  const fill = message => {
    const kind = message.errors > 0 ? 'error' : 'warning';
    view.dialog.dataset.kind = view.badge.dataset.kind = kind;
    view.dialog.setAttribute('role', message.errors > 0 ? 'alertdialog' : 'dialog');
    view.heading.textContent = message.errors > 0 ? `${words.notBuilt}: ${message.summary}` : message.summary;
    view.badge.textContent = message.summary;
    view.badge.hidden = false;
    view.list.replaceChildren(...message.findings.map(finding));
    view.foot.textContent = [
      message.hidden > 0 ? `${message.hidden} ${words.more}` : '',
      message.errors > 0 ? words.stay : words.escape,
    ].join(' ').trim();
  };

  const finding = one => {
    const code = element('span', { className: 'code', textContent: `${one.severity} ${one.code}` });
    const item = element('li', { className: one.severity }, place(one), element('p', { className: 'message' }, code, `: ${one.message}`), excerpt(one));
    for (const note of one.notes) {
      item.append(element('p', { className: 'note' }, element('b', { textContent: `${words.note}: ` }), note.message));
      item.append(...[place(note), excerpt(note)].filter(part => part !== null));
    }
    if (one.help) item.append(element('p', { className: 'help' }, element('b', { textContent: `${words.help}: ` }), one.help));
    return item;
  };

  const place = one => one.place ? element('p', { className: 'place', textContent: one.place }) : null;

  const excerpt = one => {
    if (one.line === undefined) return null;
    const number = `${one.number} | `;
    const mark = element('span', { className: 'mark', textContent: one.mark });
    mark.ariaHidden = 'true';
    const gutter = element('span', { className: 'number', textContent: `${' '.repeat(number.length - 2)}| ` });
    gutter.ariaHidden = 'true';
    return element('pre', { tabIndex: 0 }, element('span', { className: 'number', textContent: number }), one.line, '\n', gutter, mark);
  };

  // A page that nobody looks at holds no connection: browsers allow few, and it asks anew when it is looked at.
  document.addEventListener('visibilitychange', () => document.hidden ? disconnect() : connect());
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', connect);
  connect();
})();

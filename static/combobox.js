// A list that is looked up while typing: what is typed goes to the server, what it found comes back in groups.
export default function ({ data: sent, parentElement, setStateValue, setTriggerValue }) {
  const root = parentElement;
  const data = JSON.parse(new TextDecoder().decode(sent));
  data.groups = data.groups.map(([title, options]) => ({ title, options: options.map(([key, label, note]) => ({ key, label, note })) }));
  const input = root.querySelector("input"), box = root.querySelector(".list"), label = root.querySelector("label");
  const told = root.querySelector(".told");
  const state = (root.state = root.state || { typed: "", sent: null, at: -1, timer: 0, open: false });
  state.data = data;
  label.textContent = data.label;
  label.classList.toggle("unseen", !data.show_label);
  input.placeholder = data.placeholder;
  if (root.activeElement !== input && document.activeElement !== root.host && !state.open) input.value = data.current || "";

  const options = () => [...box.querySelectorAll("[role=option]")];
  const show = (open) => {
    state.open = open;
    box.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) mark(-1);
  };
  const mark = (at) => {
    const all = options();
    state.at = all.length ? (at + all.length) % all.length : -1;
    if (at < 0) state.at = -1;
    all.forEach((o, i) => o.setAttribute("aria-selected", String(i === state.at)));
    if (state.at >= 0) { input.setAttribute("aria-activedescendant", all[state.at].id); all[state.at].scrollIntoView({ block: "nearest" }); }
    else input.removeAttribute("aria-activedescendant");
  };
  const make = (tag, kind, text) => { const e = document.createElement(tag); e.className = kind; e.textContent = text; return e; };
  const choose = (key) => {
    show(false);
    clearTimeout(state.timer);
    state.typed = "";
    input.value = state.data.current || "";
    input.blur();
    setTriggerValue("chosen", key);
  };
  const draw = () => {
    box.replaceChildren();
    const { groups, text } = state.data;
    const waiting = state.typed.trim() !== "" && text !== state.typed.trim();
    let number = 0;
    for (const group of groups) {
      const part = make("div", "group", ""), head = make("div", "head", group.title);
      part.setAttribute("role", "group");
      part.setAttribute("aria-label", group.title);
      part.append(head);
      head.setAttribute("aria-hidden", "true");
      for (const option of group.options) {
        const line = make("div", "option", "");
        line.setAttribute("role", "option");
        line.setAttribute("aria-selected", "false");
        line.id = `option-${number++}`;
        line.append(make("span", "word", option.label), make("span", "note", option.note));
        line.addEventListener("mousedown", (e) => { e.preventDefault(); choose(option.key); });
        part.append(line);
      }
      box.append(part);
    }
    const said = waiting ? "正在查找…" : number ? "" : state.typed.trim() ? "没有找到。换个写法试试：汉字、拼音、首字母或文号。" : "";
    told.textContent = waiting ? "正在查找" : state.open && state.typed.trim() ? `找到 ${number} 项` : "";
    if (said) box.append(make("div", "said", said));
    if (!box.children.length) show(false);
    mark(state.typed.trim() && number && !waiting ? 0 : -1);
  };
  const ask = () => {
    const text = state.typed.trim();
    if (text === state.sent) return;
    state.sent = text;
    setStateValue("typed", text);
  };
  input.oninput = () => {
    state.typed = input.value;
    state.hurry = false;
    show(true);
    draw();
    clearTimeout(state.timer);
    state.timer = setTimeout(ask, 180);
  };
  input.onfocus = () => { input.select(); state.typed = ""; if (state.data.groups.length && state.data.text === "") { show(true); draw(); } };
  input.onclick = () => { if (!state.open) input.onfocus(); };
  input.onblur = () => { show(false); input.value = state.data.current || ""; if (state.sent) { state.sent = ""; setStateValue("typed", ""); } };
  input.onkeydown = (e) => {
    if (e.isComposing) return;
    const all = options();
    if (e.key === "ArrowDown") { e.preventDefault(); if (!state.open) { show(true); draw(); } mark(state.at + 1); }
    else if (e.key === "ArrowUp") { e.preventDefault(); mark(state.at <= 0 ? all.length - 1 : state.at - 1); }
    else if (e.key === "Home" && state.open && state.at >= 0) { e.preventDefault(); mark(0); }
    else if (e.key === "Enter" && state.open && state.at >= 0 && state.data.text === state.typed.trim()) {
      e.preventDefault();
      const option = state.data.groups.flatMap((g) => g.options)[state.at];
      if (option) choose(option.key);
    } else if (e.key === "Enter" && state.open && state.typed.trim()) { e.preventDefault(); state.hurry = true; clearTimeout(state.timer); ask(); }
    else if (e.key === "Escape") { if (state.open) e.stopPropagation(); show(false); input.blur(); }
  };
  if (state.open) draw();
  if (state.hurry && data.text === state.typed.trim()) {
    // Enter was pressed before the answer came: it means the first thing found.
    state.hurry = false;
    const first = data.groups.flatMap((g) => g.options)[0];
    if (first) choose(first.key);
  }
  if (data.shortcut) {
    const key = (e) => {
      const t = e.target;
      if (e.key !== data.shortcut || e.ctrlKey || e.metaKey || e.altKey || /INPUT|TEXTAREA|SELECT/.test(t.tagName) || t.isContentEditable || (t.shadowRoot && t.shadowRoot.activeElement)) return;
      e.preventDefault();
      input.focus();
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }
}

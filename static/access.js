// Streamlit's navigation is a list that holds boxes: screen readers are told of the links, not of a broken list.
(() => {
  if (window.__access) return;
  window.__access = true;
  const mend = () => {
    for (const e of document.querySelectorAll("[data-testid=stSidebarNavItems], [data-testid=stSidebarNavItems] li")) {
      if (e.getAttribute("role") !== "presentation") e.setAttribute("role", "presentation");
    }
  };
  mend();
  new MutationObserver(mend).observe(document.body, { subtree: true, childList: true });
})();
// What scrolls sideways in a frame of its own (a wide chart, a wide table) can be reached and scrolled by keyboard.
(() => {
  if (window.__reach) return;
  window.__reach = true;
  const frames = "[class*=st-key-figure_], [class*=st-key-figure_] [data-testid=stElementContainer], .wide";
  const mend = () => {
    for (const e of document.querySelectorAll(frames)) {
      const scrolls = e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(e).overflowX);
      if (scrolls === e.hasAttribute("tabindex")) continue;
      for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", "可左右滚动"]]) {
        if (scrolls) e.setAttribute(name, value); else e.removeAttribute(name);
      }
    }
  };
  let soon = 0;
  const later = () => { clearTimeout(soon); soon = setTimeout(mend, 200); };
  later();
  addEventListener("resize", later);
  new MutationObserver(later).observe(document.body, { subtree: true, childList: true });
})();

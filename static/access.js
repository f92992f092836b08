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

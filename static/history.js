// What a page adds to a bare address (the latest year, the nearest rule) completes the same view: it is not a step of
// its own, so that "back" returns to the view before and not to a bare address which would be completed again.
(() => {
  if (window.__completes) return;
  window.__completes = true;
  const push = history.pushState.bind(history);
  history.pushState = (state, title, url) => {
    const now = new URL(location.href), next = new URL(url, location.href);
    const completes = now.pathname === next.pathname && [...now.searchParams].every(([name, value]) => next.searchParams.get(name) === value);
    return completes ? history.replaceState(state, title, url) : push(state, title, url);
  };
})();

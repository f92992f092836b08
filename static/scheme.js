// Light or dark is set on the app alone; dialogs and lists hang beside it, so the root is told as well.
(() => {
  if (window.__scheme) return;
  window.__scheme = true;
  const tell = () => {
    const app = document.querySelector(".stApp");
    if (!app) return;
    const scheme = getComputedStyle(app).colorScheme === "dark" ? "dark" : "light";
    document.documentElement.dataset.scheme = scheme;
    document.documentElement.style.colorScheme = scheme;
  };
  tell();
  const app = document.querySelector(".stApp");
  if (app) new MutationObserver(tell).observe(app, { attributes: true, attributeFilter: ["class"] });
})();

// The scheme, the letters and the characters that the reader chose, set before the first paint. Storage may be forbidden: then the system's.
try {
  const { dataset } = document.documentElement;
  const kept = (name) => localStorage.getItem(`broadsheet.${name}`);
  const scheme = kept("scheme");
  if (scheme === "light" || scheme === "dark") dataset.theme = scheme;
  for (const name of ["size", "face", "script"]) if (kept(name)) dataset[name] = kept(name);
} catch {}

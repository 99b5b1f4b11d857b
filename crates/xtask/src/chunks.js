// One chunk of the program: index.html says where it lies and what it must be. One that does not come is asked for
// once more, past the cache.
const chunk = (name) => () => {
  const link = document.querySelector(`link[rel=chunk][data-name=${name}]`);
  const load = async (options) => {
    const response = await fetch(link.href, { integrity: link.integrity, ...options });
    if (!response.ok) throw new Error(`A part of the program answered ${response.status}`);
    return response;
  };
  const coming = load().catch(() => load({ cache: "reload" }));
  coming.catch(() => {});
  return async (imports) => {
    const response = await coming;
    // A host that does not know the kind of the file is forgiven.
    return response.headers.get("Content-Type") === "application/wasm"
      ? WebAssembly.instantiateStreaming(response, imports)
      : WebAssembly.instantiate(await response.arrayBuffer(), imports);
  };
};

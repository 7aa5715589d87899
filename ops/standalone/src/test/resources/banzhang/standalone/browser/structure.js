// What a page is made of, without what it tells: elements, and whether each attribute and text is empty, in words where the
// words are roles, classes and the like. Neighbours of the same make count once, so that a list is as long as its kinds of
// lines. Two pages of one structure keep or break the same rules of axe.
() => {
    const telling = ["class", "role", "type", "lang", "scope", "tabindex", "style", "autocomplete", "hidden", "open",
        "disabled", "aria-hidden", "aria-live", "aria-current", "aria-expanded", "aria-pressed", "aria-disabled", "content"];
    const attributes = (element) => [...element.attributes]
        .map((one) => one.name + (telling.includes(one.name) ? `=${one.value}` : one.value.trim() ? "" : "="))
        .sort().join(" ");
    const made = (node) => {
        if (node.nodeType === Node.TEXT_NODE) {
            return node.textContent.trim() ? "…" : "";
        }
        if (node.nodeType !== Node.ELEMENT_NODE) {
            return "";
        }
        const inside = ["SCRIPT", "STYLE"].includes(node.tagName) ? [] : [...node.childNodes].map(made).filter((one) => one);
        return `<${node.tagName} ${attributes(node)}>${inside.filter((one, at) => one !== inside[at - 1]).join("")}</>`;
    };
    return made(document.documentElement);
}

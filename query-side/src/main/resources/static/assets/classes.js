// Codes of classification tables are suggested while one is typed: by code, by name, or by pinyin. One that is pressed
// fills in code and edition; any other code may be written as well.

const PAUSE_MS = 250;

function chip(hit, take) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = `${hit.code} ${hit.name}（${hit.edition}）`;
    button.addEventListener("click", () => take(hit));
    const entry = document.createElement("li");
    entry.append(button);
    return entry;
}

async function hits(q) {
    if (q.length < 2) {
        return [];
    }
    const response = await fetch(`/api/classifications/entries?q=${encodeURIComponent(q)}`, { credentials: "same-origin" });
    return response.ok ? response.json() : [];
}

function bind(field) {
    const edition = field.form.elements.namedItem("card.classification.edition");
    const list = document.createElement("ul");
    list.className = "chips";
    list.setAttribute("aria-live", "polite");
    field.closest("label").after(list);
    let waiting;

    function take(hit) {
        field.value = hit.code;
        if (edition) {
            edition.value = hit.edition;
        }
        list.replaceChildren();
        field.focus();
    }

    async function suggest() {
        const q = field.value.trim();
        const found = await hits(q);
        if (field.value.trim() === q) {
            list.replaceChildren(...found.slice(0, 8).map((hit) => chip(hit, take)));
        }
    }

    field.autocomplete = "off";
    field.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => suggest().catch(() => {}), PAUSE_MS);
    });
}

document.querySelectorAll("input[name='card.classification.code'], input[data-card][name='classification']").forEach(bind);

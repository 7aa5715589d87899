// What this browser keeps of sheets: what was said and is not sent yet, by person and sheet, and pages to open without a
// network. All of it goes when somebody signs out; what is another's is never shown.

const DATABASE = "banzhang";
const ACTS = "acts";
const PAGES = "banzhang-pages-";

/** Whose page this is; none before signing in. */
export const person = document.body.dataset.person ?? null;

function openDatabase() {
    return new Promise((resolve, reject) => {
        const asked = indexedDB.open(DATABASE, 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore(ACTS, { keyPath: "id", autoIncrement: true });
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
        asked.onblocked = () => reject(new Error("blocked"));
    });
}

async function shelfOnDisk() {
    const database = await openDatabase();
    const carriedOut = (mode, doing) =>
        new Promise((resolve, reject) => {
            const transaction = database.transaction(ACTS, mode);
            const asked = doing(transaction.objectStore(ACTS));
            transaction.oncomplete = () => resolve(asked.result);
            transaction.onabort = () => reject(transaction.error);
        });
    return {
        durable: true,
        put: (act) => carriedOut("readwrite", (acts) => acts.put(act)),
        all: () => carriedOut("readonly", (acts) => acts.getAll()),
        remove: (id) => carriedOut("readwrite", (acts) => acts.delete(id)),
    };
}

/** Where the browser keeps nothing, all is kept as long as the page is open, and the page says so. */
function shelfInMemory() {
    const acts = new Map();
    return {
        durable: false,
        put: async (act) => {
            const id = act.id ?? acts.size + 1 + Math.random();
            acts.set(id, { ...act, id });
            return id;
        },
        all: async () => [...acts.values()],
        remove: async (id) => acts.delete(id),
    };
}

let shelf = null;

function open() {
    shelf ??= shelfOnDisk().catch(shelfInMemory);
    return shelf;
}

/** Whether what is kept is still there when the page is opened again. */
export async function isDurable() {
    return (await open()).durable;
}

/** What this person said of this sheet and is not sent, in the order it was said. */
export async function actsOf(sheet) {
    return (await (await open()).all()).filter((act) => act.person === person && act.sheet === sheet);
}

/** Keeps an act of this person; the first time it gets its number. */
export async function keepAct(act) {
    act.person = person;
    act.id = await (await open()).put(act);
}

export async function dropAct(act) {
    await (await open()).remove(act.id);
}

/** How much on this phone is not sent yet, whoever said it: signing out clears it all. */
export async function countUnsent() {
    return (await (await open()).all()).length;
}

async function forgetPages(spared) {
    if (!globalThis.caches) {
        return; // there are none where the page did not come over https
    }
    const names = (await caches.keys()).filter((name) => name.startsWith(PAGES) && name !== spared);
    await Promise.all(names.map((name) => caches.delete(name)));
}

/** After signing out nothing stays, also where the browser does not do as the answer's Clear-Site-Data says. */
export async function forgetAll() {
    try {
        for (const act of await (await open()).all()) {
            await dropAct(act);
        }
        await forgetPages(null);
    } catch {
        shelf = null; // the browser was faster
    }
}

/** At the door nobody is signed in, and elsewhere somebody else may be than before. */
export async function forgetOthersPages() {
    if (person) {
        await forgetPages(PAGES + person);
    } else if (document.querySelector("form[data-send='POST /api/session']")) {
        await forgetPages(null);
    }
}

// The page of one device: corrections with codes to choose from, and documents with the digests of their files.

import "./classes.js";
import "./correction.js";
import "./documents.js";

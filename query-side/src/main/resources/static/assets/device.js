// The page of one device: corrections, and documents with the digests of their files.

import "./correction.js";
import "./documents.js";

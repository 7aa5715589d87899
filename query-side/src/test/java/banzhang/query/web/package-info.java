/// 页面 — tests of the pages, and a small stage on which they stand without a journal.
@NullMarked
package banzhang.query.web;

import org.jspecify.annotations.NullMarked;

/// 页面 — what people see: server-rendered pages, Chinese first, English second.
///
/// Pages read; what they change they ask of the command side over HTTP, from the scripts under `/assets`.
@NullMarked
package banzhang.query.web;

import org.jspecify.annotations.NullMarked;

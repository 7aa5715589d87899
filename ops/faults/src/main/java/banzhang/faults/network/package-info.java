/// 网络 — the lines between members, and between members and the application, as proxies that can be cut, slowed and
/// made lossy.
@NullMarked
package banzhang.faults.network;

import org.jspecify.annotations.NullMarked;

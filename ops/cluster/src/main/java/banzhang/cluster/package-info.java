/// 试验集群 — real `mongod` processes on loopback that benchmarks and fault runs start, hurt and stop.
@NullMarked
package banzhang.cluster;

import org.jspecify.annotations.NullMarked;

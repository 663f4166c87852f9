/**
 * The library measured against what a user would pick instead: DuckDB, plain streams and Drools.
 *
 * <p>Start at {@link org.salesprocess.bench.Benchmarks}. A question has a workload ({@link
 * org.salesprocess.bench.FunnelWorkload}, {@link org.salesprocess.bench.CommissionWorkload}) and
 * several engines ({@link org.salesprocess.bench.FunnelEngine}, {@link
 * org.salesprocess.bench.CommissionEngine}) that must give equal answers; to add an engine, write
 * its class and name it there.
 */
@NullMarked
package org.salesprocess.bench;

import org.jspecify.annotations.NullMarked;

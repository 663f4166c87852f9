package org.salesprocess.metrics.retention.lifetime;

import java.io.Serializable;

/**
 * How many customers made a number of repeat purchases, and how many a model expects to.
 *
 * @param purchases the number
 * @param orMore whether higher numbers count too
 * @param observed how many customers did
 * @param expected how many are expected to
 * @since 0.1
 */
public record FrequencyBar(long purchases, boolean orMore, long observed, double expected)
    implements Serializable {}

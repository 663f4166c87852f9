package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.incentive.Transaction;

/**
 * A transaction with its time of credit and all that it lies in.
 *
 * @param transaction the transaction
 * @param at the time whose day it counts on
 * @param on the day on which it counts
 * @param products its product, then the line of it and the lines above; empty without a product
 * @param territories its territory, then those above; empty without one
 */
record PlacedTransaction(
    Transaction transaction,
    Instant at,
    LocalDate on,
    ImmutableList<Id> products,
    ImmutableList<Id> territories) {}

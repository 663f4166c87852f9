package org.salesprocess.examples.furniture;

import java.time.Instant;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.TerritoryId;

/**
 * A lead that a satisfied customer will bring: the customer again, or somebody else.
 *
 * @param at when it will arrive
 * @param customer who comes again or recommends
 * @param channel which of the two it is
 * @param territory where the lead lives
 */
record Comeback(Instant at, CustomerId customer, ChannelId channel, TerritoryId territory) {}

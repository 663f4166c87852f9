package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.funnel.Journey;

/**
 * What a good row says.
 *
 * @param deal the deal
 * @param journey its way through the funnel
 * @param latest the latest day on which something has happened
 * @param notes what was left out
 */
record DealRow(
    Deal deal, Journey journey, Optional<LocalDate> latest, ImmutableList<RowNote> notes) {}

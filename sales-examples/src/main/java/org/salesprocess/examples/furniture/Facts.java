package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.market.Campaign;

/** What has been recorded so far, in the order of the leads. */
final class Facts {
  final ImmutableList.Builder<Campaign> campaigns = ImmutableList.builder();
  final ImmutableList.Builder<Lead> leads = ImmutableList.builder();
  final ImmutableList.Builder<Interaction> interactions = ImmutableList.builder();
  final ImmutableList.Builder<Journey> journeys = ImmutableList.builder();
  final ImmutableList.Builder<Handoff> handoffs = ImmutableList.builder();
  final ImmutableList.Builder<Customer> customers = ImmutableList.builder();
  final ImmutableList.Builder<Deal> deals = ImmutableList.builder();
}
